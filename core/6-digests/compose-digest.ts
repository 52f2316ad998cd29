import { daysBetween } from '#core/time/days.ts'
import { freeze } from './corrections.ts'
import type { DigestContent, DigestRow } from './digest-content.ts'
import type { Compared, DigestFacts, DigestIncident, DigestRegion, People } from './digest-facts.ts'
import { isolated } from './isolated.ts'
import { shownWeeks } from './shown-weeks.ts'
import { tellCorrections } from './tell-corrections.ts'
import { capitalised, shortToll, tellDate, tellIncident, tellPlace } from './tell-incident.ts'
import { tellTrends } from './tell-trends.ts'
import type { Words } from './words.ts'

const MAX_COVERAGE_ROWS = 6
const MAX_NAMED_REGIONS = 3

/** What the digest of a week says, worded and ready to be printed; the same facts and words always give the same content. */
export function composeDigest(facts: DigestFacts, words: Words): DigestContent {
  const { say } = words
  const number = Number(facts.week.slice(6))
  const told = facts.told.filter((incident) => incident.verification !== 'retracted')
  return {
    language: words.language,
    isRightToLeft: words.language === 'ar',
    documentTitle: say('documentTitle', { watch: facts.watch, week: facts.week }),
    masthead: say('masthead', { watch: facts.watch }),
    number: say('number', { number, year: facts.week.slice(0, 4) }),
    title: say(`title.${standing(facts.incidents)}`, { number, count: facts.incidents.now }),
    period: tellPeriod(facts, words),
    lede: tellLede(facts, words),
    exercise: facts.isExercise ? { label: say('exercise.label'), sentence: say('exercise.sentence') } : null,
    figures: tellFigures(facts, words),
    map: facts.regions.some((region) => region.at !== null) ? tellMap(facts, words) : null,
    families: tellFamilies(facts, words),
    coverage: tellCoverage(facts, words),
    timeline: tellTimeline(facts, words),
    notes: say('notes'),
    trends: tellTrends(facts, words),
    corrections: tellCorrections(facts, words),
    frozen: told.map(freeze),
    regions: tellRegions(facts, told, words),
    table: tellTable(told, words),
    method: {
      heading: say('method.heading'),
      paragraphs: ['grouping', 'hedges', 'limits', 'use'].map((part) =>
        say(`method.${part}`, { isIssued: String(facts.isIssued) }),
      ),
    },
    foot: say('foot', {
      watch: facts.watch,
      week: facts.week,
      state: facts.isIssued ? 'issued' : 'draft',
      asOf: words.date(facts.asOf, 'long'),
    }),
    pageOf: say('pageOf', { page: '{page}', pages: '{pages}' }),
  }
}

/** Where this week's count lies against the usual range. */
function standing({ now, usual }: Compared): 'above' | 'below' | 'usual' | 'unknown' {
  if (!usual) return 'unknown'
  return now > usual.high ? 'above' : now < usual.low ? 'below' : 'usual'
}

function isOpen(facts: DigestFacts): boolean {
  return facts.asOf < facts.end
}

function tellPeriod(facts: DigestFacts, words: Words): string {
  const values = {
    start: words.date(facts.start, 'short'),
    end: words.date(facts.end, 'long'),
    asOf: words.date(facts.asOf, 'long'),
    days: daysBetween(facts.start, facts.asOf) + 1,
  }
  return words.say(isOpen(facts) ? 'period.open' : 'period.whole', values)
}

function tellLede(facts: DigestFacts, words: Words): string {
  const { say } = words
  const { now, usual } = facts.incidents
  const place = standing(facts.incidents)
  const comparison = place === 'usual' ? 'within' : place
  const sentences = [
    say('lede.count', {
      isOpen: String(isOpen(facts)),
      count: now,
      comparison,
      low: usual?.low ?? 0,
      high: usual?.high ?? 0,
    }),
  ]
  for (const region of regionsAbove(facts.regions)) {
    const { low, high } = region.count.usual ?? { low: 0, high: 0 }
    sentences.push(say('lede.region', { name: region.name, count: region.count.now, low, high }))
  }
  if (facts.oneOrigin > 0) sentences.push(say('lede.oneOrigin', { some: facts.oneOrigin }))
  const little = facts.regions.filter((region) => region.isLittleRead).map((region) => region.name)
  if (little.length > 0 && little.length <= MAX_NAMED_REGIONS) {
    sentences.push(say('lede.little', { names: words.list(little), count: little.length }))
  }
  return sentences.join(' ')
}

/** Regions with more than usual, the largest surplus first; those where little was read are left out of any comparison. */
function regionsAbove(regions: DigestRegion[]): DigestRegion[] {
  const surplus = (region: DigestRegion) => region.count.now - (region.count.usual?.high ?? Number.POSITIVE_INFINITY)
  return regions
    .filter((region) => surplus(region) > 0 && !region.isLittleRead)
    .sort((a, b) => surplus(b) - surplus(a))
    .slice(0, MAX_NAMED_REGIONS - 1)
}

function tellFigures(facts: DigestFacts, words: Words): DigestContent['figures'] {
  const { say } = words
  const people = (label: string, count: People) => ({
    value: tellPeople(count, words),
    label: say(label),
    note: say('figures.peopleNote', { count: count.incidents, differing: count.differing }),
  })
  const { now, last, usual } = facts.incidents
  return [
    {
      value: String(now),
      label: say('figures.incidents', { count: now }),
      note: say('figures.incidentsNote', {
        isOpen: String(isOpen(facts)),
        hasLast: String(last !== null),
        last: last ?? 0,
        hasUsual: String(usual !== null),
        low: usual?.low ?? 0,
        high: usual?.high ?? 0,
      }),
    },
    people('figures.killed', facts.killed),
    people('figures.abducted', facts.abducted),
    {
      value: String(facts.sectors.now),
      label: say('figures.sectors'),
      note: say('figures.sectorsNote', {
        isOpen: String(isOpen(facts)),
        hasLast: String(facts.sectors.last !== null),
        last: facts.sectors.last ?? 0,
      }),
    },
  ]
}

function tellPeople(people: People, words: Words): string {
  if (people.incidents === 0) return words.say('figures.none')
  if (people.high === null) return words.say('figures.atLeast', { low: people.low })
  return people.low === people.high
    ? String(people.low)
    : words.say('figures.range', { low: people.low, high: people.high })
}

function tellMap(facts: DigestFacts, words: Words): NonNullable<DigestContent['map']> {
  const counted = facts.regions.filter((region) => region.count.now > 0)
  const list = counted.map((region) => `${region.name} ${region.count.now}`).join(', ')
  return {
    heading: words.say('map.heading'),
    alt: words.say('map.alt', { list, unplaced: facts.unplaced }),
    caption: words.say('map.caption', { unplaced: facts.unplaced }),
  }
}

function tellFamilies(facts: DigestFacts, words: Words): DigestContent['families'] {
  const { say } = words
  const rows: DigestContent['families']['rows'] = facts.families.map(({ family, count, deadly, killed }) => ({
    family,
    cells: [
      say(`families.${family}`),
      String(count.now),
      dash(count.last),
      String(deadly),
      killed.incidents ? tellPeople(killed, words) : '–',
    ],
  }))
  const deadly = facts.killed.incidents
  rows.push({
    family: null,
    cells: [
      say('families.all'),
      String(facts.incidents.now),
      dash(facts.incidents.last),
      String(deadly),
      deadly ? tellPeople(facts.killed, words) : '–',
    ],
  })
  return {
    heading: say('families.heading'),
    head: heads('families.head', ['family', 'incidents', 'last', 'deadly', 'killed'], words),
    rows,
  }
}

function tellCoverage(facts: DigestFacts, words: Words): DigestContent['coverage'] {
  const { say } = words
  const known = facts.regions.filter((region) => region.items !== null)
  const little = known.filter((region) => region.isLittleRead).slice(0, MAX_COVERAGE_ROWS)
  const rows = little.map((region) => [
    region.name,
    region.sourcesAll === null ? '–' : say('coverage.of', { alive: region.sourcesAlive ?? 0, all: region.sourcesAll }),
    String(region.items),
    dash(region.usualItems),
  ])
  const others = facts.regions.length - little.length
  if (others > 0) rows.push([say('coverage.others', { count: others }), '', say('coverage.asUsual'), ''])
  return {
    heading: say('coverage.heading'),
    head: heads('coverage.head', ['region', 'sources', 'items', 'usual'], words),
    rows,
    note: say('coverage.note', { ...facts.sources, items: facts.itemsRead }),
  }
}

function tellTimeline(facts: DigestFacts, words: Words): DigestContent['timeline'] {
  const last = facts.weeks.at(-1) ?? { deteriorating: 0, improving: 0, neutral: 0 }
  const { deteriorating, improving, neutral } = last
  return {
    heading: words.say('timeline.heading'),
    alt: words.say('timeline.alt', { count: shownWeeks(facts).length, deteriorating, improving, neutral }),
    caption: words.say('timeline.caption', { count: shownWeeks(facts).length, isOpen: String(isOpen(facts)) }),
  }
}

function tellRegions(facts: DigestFacts, told: DigestIncident[], words: Words): DigestContent['regions'] {
  const { say } = words
  const section = (name: string, region: DigestRegion | null, incidents: DigestIncident[]) => ({
    heading: say('region.heading'),
    name,
    summary: say('region.summary', {
      count: incidents.length,
      hasUsual: String(Boolean(region?.count.usual) && !region?.isLittleRead),
      low: region?.count.usual?.low ?? 0,
      high: region?.count.usual?.high ?? 0,
      isLittle: String(region?.isLittleRead ?? false),
    }),
    paragraphs: incidents.map((incident) => tellIncident(incident, words)),
  })
  const codes = new Set(facts.regions.map((region) => region.code))
  const sections = [...facts.regions]
    .sort((a, b) => b.count.now - a.count.now || a.name.localeCompare(b.name))
    .map((region) => ({ region, incidents: told.filter((incident) => incident.admin1 === region.code) }))
    .filter(({ incidents }) => incidents.length > 0)
    .map(({ region, incidents }) => section(region.name, region, incidents))
  const unknown = told.filter((incident) => incident.admin1 === null || !codes.has(incident.admin1))
  if (unknown.length > 0) sections.push(section(say('region.unknown'), null, unknown))
  return sections
}

function tellTable(told: DigestIncident[], words: Words): DigestContent['table'] {
  const rows: DigestRow[] = told.map((incident) => ({
    cells: [
      incident.date
        ? tellDate(incident, words)
        : words.say('when.reportedShort', { date: words.date(incident.day, 'short') }),
      capitalised(words.say(`what.${incident.type}`)),
      capitalised(tellPlace(incident, words)),
      [incident.tolls.killed, incident.tolls.injured, incident.tolls.abducted]
        .map((toll) => shortToll(toll, words))
        .join(' / '),
      words.say(`verification.${incident.verification}`),
    ],
    sources: incident.sources.map(({ name, url }) => ({ name: isolated(name, words.language === 'ar'), url })),
  }))
  return {
    heading: words.say('table.heading'),
    caption: words.say('table.caption'),
    head: heads('table.head', ['date', 'type', 'place', 'people', 'verification', 'sources'], words),
    rows,
  }
}

function heads(prefix: string, keys: string[], words: Words): string[] {
  return keys.map((key) => words.say(`${prefix}.${key}`))
}

function dash(count: number | null): string {
  return count === null ? '–' : String(count)
}
