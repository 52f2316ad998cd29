import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PlaceMention } from '#core/3-places/mention.ts'
import { countryName } from '#core/3-places/regions.ts'
import { eventType } from '#core/4-reports/codebook.ts'
import type { Attribution, OtherReading, Relevance, ReportActor } from '#core/4-reports/reading.ts'
import { FieldValue } from './field-value.tsx'
import { type Numbered, type NumberedReport, type ShownField, type ShownReport, UNSURE } from './number-fields.ts'
import { toneOf } from './tones.ts'

/** Letters of a quote that are shown without its text. */
const MOST_QUOTED = 240

const TOLLS = ['killed', 'injured', 'abducted', 'arrested', 'displaced'] as const

type FieldsProps = {
  numbered: Numbered
  attributions: readonly Attribution[]
  relevant: Relevance | null
}

/** Everything that was read, report by report, each value numbered as its words in the text. */
export async function Fields({ numbered, attributions, relevant }: FieldsProps) {
  const [t, format] = await Promise.all([getTranslations('reading'), getFormatter()])
  const { reports } = numbered
  const percent = relevant ? format.number(relevant.p, { style: 'percent' }) : ''
  return (
    <>
      <div className="h2r">
        <h2>{t('title')}</h2>
        <span className="cap">{t('caption')}</span>
      </div>
      {relevant ? <p className="cap">{t(relevant.value ? 'relevant' : 'notRelevant', { percent })}</p> : null}
      {relevant?.evidence ? <RelevanceWords evidence={relevant.evidence} /> : null}
      {reports.length === 0 ? (
        <div className="box sec">
          <h3>{t('none')}</h3>
          <p className="cap">{t('noneText')}</p>
        </div>
      ) : null}
      {reports.map((report, i) => (
        <ReportFields key={report.fields[0]?.number ?? i} report={report} n={i + 1} count={reports.length} />
      ))}
      {numbered.attributions.length > 0 ? (
        <section className="sec">
          <h2>{t('attributions')}</h2>
          <div className="fls">
            {numbered.attributions.map((field) => {
              const attribution = attributions[field.index]
              return attribution ? (
                <FieldRow key={field.number} field={field} label={t(`relation.${attribution.relation}`)}>
                  <bdi>{attribution.origin}</bdi>
                </FieldRow>
              ) : null
            })}
          </div>
        </section>
      ) : null}
      <OtherPlaces numbered={numbered} />
    </>
  )
}

/** The words on which it rests whether an item is about security at all; long ones are cut, for the text stands beside. */
async function RelevanceWords({ evidence }: { evidence: NonNullable<Relevance['evidence']> }) {
  const [t, words] = await Promise.all([getTranslations('reading'), getTranslations('codebook')])
  const { quote, why, method } = evidence
  const shown = quote.length > MOST_QUOTED ? `${quote.slice(0, MOST_QUOTED).trimEnd()} …` : quote
  return (
    <p className="note">
      <q>
        <bdi>{shown}</bdi>
      </q>{' '}
      {t('why', { why: `${why}; ${words(`method.${method}`)}` })}
    </p>
  )
}

async function ReportFields({ report, n, count }: { report: NumberedReport; n: number; count: number }) {
  const [t, words] = await Promise.all([getTranslations('reading'), getTranslations('codebook')])
  const silent = TOLLS.filter((toll) => report.report[toll] === null).map((toll) => words(`toll.${toll}`).toLowerCase())
  const { incident } = report.report
  return (
    <section className="report">
      <h3>{count === 1 ? t('oneReport') : t('report', { n, count })}</h3>
      <div className="fls">
        {report.fields.map((field) => (
          <FieldRow
            key={field.number}
            field={field}
            label={t(`field.${field.field}`)}
            others={<Others field={field} report={report.report} />}
          >
            <FieldValue field={field} report={report.report} />
          </FieldRow>
        ))}
      </div>
      {silent.length > 0 ? <p className="note">{t('notStated', { fields: silent.join(', ') })}</p> : null}
      {incident ? (
        <p className="cap">
          {t('incident')}{' '}
          <a href={`/incidents/${incident.id}`}>
            <bdi>{incident.title}</bdi>
          </a>
        </p>
      ) : null}
    </section>
  )
}

async function FieldRow({ field, label, others, children }: FieldRowProps) {
  const [t, words, format] = await Promise.all([
    getTranslations('reading'),
    getTranslations('codebook'),
    getFormatter(),
  ])
  const percent = format.number(field.p, { style: 'percent' })
  const isUnsure = field.p < UNSURE
  const why = [...field.why, words(`method.${field.method}`)].join('; ')
  return (
    <div className="fl" id={`f${field.number}`}>
      <a
        className={`i t-${toneOf(field.field)}`}
        href={`#w${field.number}`}
        aria-label={t('toWords', { n: field.number })}
      >
        {field.number}
      </a>
      <span className="k">{label}</span>
      <span className="v">{children}</span>
      <span className={isUnsure ? 'cf wt' : 'cf'}>
        {isUnsure ? t('unsure', { percent }) : field.field === 'attribution' ? '' : t('sure', { percent })}
      </span>
      {field.field === 'attribution' ? null : <span className="alt">{t('why', { why })}</span>}
      {others}
    </div>
  )
}

type FieldRowProps = { field: ShownField; label: string; others?: ReactNode; children: ReactNode }

/** What else a field may say: other kinds the words speak for, other places of the name, what another method reads. */
async function Others({ field, report }: { field: ShownField; report: ShownReport }) {
  const [t, words, format] = await Promise.all([
    getTranslations('reading'),
    getTranslations('codebook'),
    getFormatter(),
  ])
  const percent = (p: number) => format.number(p, { style: 'percent' })
  const kinds = field.field === 'type' ? (report.alternatives ?? []).filter((other) => other.p >= LEAST_SHOWN) : []
  const places = field.mention?.alternatives.slice(0, 3) ?? []
  const readings = field.index === 0 ? (report.otherReadings ?? []).filter((other) => other.field === field.field) : []
  return (
    <>
      {kinds.length > 0 ? (
        <span className="alt">
          {t('alternatives', {
            list: kinds.map(({ type, p }) => `${words(`type.${type as 'other'}`)} (${percent(p)})`).join('; '),
          })}
        </span>
      ) : null}
      {places.length > 0 ? (
        <span className="alt">{t('alternatives', { list: places.map(placeWords).join('; ') })}</span>
      ) : null}
      {readings.map((other) => (
        <span className="alt" key={`${other.start} ${other.end} ${JSON.stringify(other.value)}`}>
          {t('otherwise', { method: words(`method.${other.method}`), percent: percent(other.p) })}{' '}
          <FieldValue field={{ ...field, index: 0 }} report={withValue(report, other)} />{' '}
          <q>
            <bdi>{other.quote}</bdi>
          </q>
        </span>
      ))}
    </>
  )
}

/** Other kinds with less than this are not worth a line. */
const LEAST_SHOWN = 0.03

/** The report as it would be with another value for one field. */
function withValue(report: ShownReport, { field, value }: OtherReading): ShownReport {
  if (field === 'actor') return { ...report, actors: [value as ReportActor] }
  if (field !== 'type') return { ...report, [field]: value }
  return { ...report, type: value as string, polarity: eventType(value as string).polarity }
}

function placeWords(other: PlaceMention['alternatives'][number]): string {
  return `${other.name}, ${countryName(other.country)} (${other.why})`
}

async function OtherPlaces({ numbered }: { numbered: Numbered }) {
  const t = await getTranslations('reading')
  if (numbered.otherPlaces.length === 0) return null
  return (
    <section className="sec">
      <div className="h2r">
        <h2>{t('otherPlaces')}</h2>
        <span className="cap">{t('otherPlacesCaption')}</span>
      </div>
      <div className="fls">
        {numbered.otherPlaces.map((place, i) => (
          <div className="fl" id={`fp${i + 1}`} key={`${place.start}-${place.end}`}>
            <a className="i" href={`#wp${i + 1}`} aria-label={t('toPlace', { quote: place.quote })}>
              ↗
            </a>
            <span className="k">
              <bdi>{place.quote}</bdi>
            </span>
            <span className="v">
              <bdi>
                {[...new Set([place.name, place.admin1Name, place.country ? countryName(place.country) : null])]
                  .filter(Boolean)
                  .join(', ')}
              </bdi>
              <small>
                {t(`placeKind.${place.kind}`)} · {t(`placeRole.${place.role}`)}
                {place.lat === null ? ` · ${t('unresolved')}` : ''}
              </small>
            </span>
            <span />
            {place.why || place.alternatives.length > 0 ? (
              <span className="alt">
                {place.why ? t('why', { why: place.why }) : null}
                {place.alternatives.length > 0
                  ? `. ${t('alternatives', {
                      list: place.alternatives.slice(0, 3).map(placeWords).join('; '),
                    })}`
                  : null}
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  )
}
