import { type Head, openModel, type StoredModel, storeHead } from '#core/4-reports/models/linear-model.ts'
import { type Choice, fitNamed, fitYesOrNo, hashed, oddsAbove, type Sparse } from './choices.ts'
import { countryCode } from './countries.ts'
import { chosenDate, type DateOption, dateOptions, fits, type WrittenDate } from './hrds-dates.ts'
import { type HrdsRow, VIOLATIONS } from './report-sets.ts'
import type { Told } from './told.ts'
import { featuresOfTold } from './told-features.ts'

/** What HRDsAttack asks of a text: where and when a defender of human rights was attacked, and how. */
export type HrdsAnswer = WrittenDate & { country: string | null; violations: string[] }

/** A text of the set with its gold answer and what it is answered from. */
export type HrdsText = {
  id: string
  gold: HrdsAnswer
  country: string | null
  features: Sparse
  dates: DateOption[]
}

export type HrdsModel = { heads: Map<string, Head>; date: Choice }
export type StoredHrdsModel = StoredModel & { date: Choice }

const BITS = 17
/** Where a violation's head begins to say yes: below even odds, for a text has several and F1 asks for them all. */
const YES = -0.6

export function hrdsText(row: HrdsRow, told: Told): HrdsText {
  const gold = row.annotations[0]
  return {
    id: row.id,
    gold: {
      country: ofTheSet(countryCode(gold?.country ?? null)),
      year: whole(gold?.year),
      month: monthNumber(gold?.month),
      day: whole(gold?.date),
      violations: (gold?.violation_types ?? []).filter((one) => (VIOLATIONS as readonly string[]).includes(one)),
    },
    country: ofTheSet(told.reading.about?.code ?? null),
    features: hashed(featuresOfTold(told), BITS),
    dates: dateOptions(told),
  }
}

/** The set writes China for Hong Kong more often than not. */
function ofTheSet(country: string | null): string | null {
  return country === 'HK' ? 'CN' : country
}

/** Fits heads for the violations and the choice of the attack's date; the country is the reader's. */
export function fitHrds(texts: readonly HrdsText[]): HrdsModel {
  const heads = new Map<string, Head>()
  for (const violation of VIOLATIONS) {
    const examples = texts.map(({ features, gold }) => ({ features, isYes: gold.violations.includes(violation) }))
    heads.set(violation, { ...fitYesOrNo(examples, BITS, 2), threshold: YES })
  }
  const groups = texts.map(({ dates, gold }) => {
    // where no date says all that was asked, one of the right month or year teaches something
    const asked = [gold, { ...gold, day: null }].find((one) => dates.some((date) => fits(date, one)))
    const isAsked = gold.year !== null || gold.month !== null || gold.day !== null
    return dates.map((date) => ({
      features: date.features,
      isRight: isAsked && asked !== undefined && fits(date, asked),
    }))
  })
  return { heads, date: fitNamed(groups, DATE_SHRINK, 3) }
}

/** Penalty on the weights of dates; by cross-validation, where a third as much gave two points less. */
const DATE_SHRINK = 5

export function answerOf(model: HrdsModel, text: HrdsText): HrdsAnswer {
  const odds = [...model.heads].map(([name, head]) => [name, oddsAbove(head, text.features)] as const)
  const sorted = odds.sort((a, b) => b[1] - a[1])
  const violations = sorted.filter(([, value]) => value > 0).map(([name]) => name)
  if (violations.length === 0 && sorted[0]) violations.push(sorted[0][0])
  return { country: text.country, ...chosenDate(model.date, text.dates), violations }
}

export function openHrds({ date, ...stored }: StoredHrdsModel): HrdsModel {
  return { heads: openModel(stored).heads, date }
}

export function storeHrds({ heads, date }: HrdsModel): StoredHrdsModel {
  return {
    about: 'What HRDsAttack is answered with, fitted by scripts/fit-hrds.ts; set and licence stand in docs/sources.md.',
    bits: BITS,
    heads: Object.fromEntries([...heads].map(([name, head]) => [name, storeHead(head)])),
    date,
  }
}

function whole(value: string | null | undefined): number | null {
  const number = Number(value)
  return value && value !== 'None' && Number.isFinite(number) ? number : null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oc', 'nov', 'dec']

function monthNumber(value: string | null | undefined): number | null {
  const number = whole(value)
  if (number !== null || !value) return number
  const at = MONTHS.findIndex((month) => value.toLowerCase().startsWith(month))
  return at < 0 ? null : at + 1
}
