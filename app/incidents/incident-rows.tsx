import { getTranslations } from 'next-intl/server'
import type { IncidentRow } from '#db/incidents.ts'
import { getDates } from '../_ui/dates.ts'
import { FamilyMark } from '../_ui/family-mark.tsx'
import { VerificationBadge } from '../_ui/verification-badge.tsx'
import { directionOf } from '../messages/locales.ts'
import { tollWords } from './toll-words.ts'

type Props = { incidents: IncidentRow[]; selected?: string | null }

/** Incidents in rows: when, what, where and how exactly, how many people, how many origins, how sure. */
export async function IncidentRows({ incidents, selected = null }: Props) {
  const [t, c, dates] = await Promise.all([getTranslations('incidents'), getTranslations('codebook'), getDates()])
  const say = t as unknown as (key: string, values?: Record<string, string | number>) => string
  return (
    <ul className="inc">
      {incidents.map((incident) => {
        const tolls = tollWords(incident, say)
        const place = incident.admin1Name ?? incident.countryName ?? t('placeUnknown')
        const precision = incident.placePrecision
        return (
          <li key={incident.id} id={`i-${incident.id}`} className={incident.id === selected ? 'on' : undefined}>
            <time className="t" dateTime={incident.day}>
              {dates.day(incident.day)}
            </time>
            <span className="gw">
              <FamilyMark family={incident.family} polarity={incident.polarity} />
              <span className="sr">{c(`family.${incident.family ?? 'none'}`)}</span>
            </span>
            <span className="tt">
              <a
                href={`/incidents/${incident.id}`}
                lang={incident.titleLanguage}
                dir={directionOf(incident.titleLanguage)}
              >
                {incident.title}
              </a>
              <small>{c(`type.${incident.type as 'other'}`)}</small>
            </span>
            <span className="pc">
              {place}
              <small>{precision ? t(`precision.${precision as 1}`) : t('precision.none')}</small>
            </span>
            <span className="c">
              {tolls.length > 0
                ? tolls
                    .slice(0, 2)
                    .map(({ words }) => words)
                    .join(', ')
                : t('noTolls')}
            </span>
            <span className="og">
              {t('origins', { count: incident.originCount })}
              <small>{t('reports', { count: incident.reportCount })}</small>
            </span>
            <span className="sw">
              <VerificationBadge state={incident.verification} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Which mark means which family, and what filled and hollow say. */
export async function FamilyLegend() {
  const c = await getTranslations('codebook')
  const t = await getTranslations('incidents')
  const families = ['fighting', 'strikes', 'explosives', 'civilians', 'arrests', 'crime', 'protest'] as const
  return (
    <>
      <p className="lg">
        {families.map((family) => (
          <span key={family}>
            <FamilyMark family={family} />
            {c(`family.${family}`)}
          </span>
        ))}
      </p>
      <p className="lg">{t('hollow')}</p>
    </>
  )
}
