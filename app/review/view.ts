import { getTranslations } from 'next-intl/server'
import type { Block } from '#core/2-items/item.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { getIncident } from '#db/incidents.ts'
import { getItem, type ItemDetail } from '#db/items.ts'
import { findNear, type NearIncident, type QueuedIncident } from '#db/review-queue.ts'
import { ALTERNATIVE } from '#db/tags.ts'
import { getDates } from '../_ui/dates.ts'
import { cutText, type Mark } from '../_ui/evidence/cut-text.ts'
import { languageName } from '../_ui/language-name.ts'
import { directionOf } from '../messages/locales.ts'
import { fieldsOf } from './fields.ts'
import type { ReviewNear, ReviewReport, ReviewRow, ReviewView } from './review-view.ts'

/** One incident as the review page shows it; throws NotFound. `words` are looked for among those it may be merged with. */
export async function reviewView(id: string, words = ''): Promise<ReviewView> {
  const [incident, near] = await Promise.all([getIncident(id), findNear(id, words)])
  const lead = incident.reports.find((report) => report.item.title === incident.title) ?? incident.reports[0]
  const [fields, item, reports, nearby, c] = await Promise.all([
    fieldsOf(incident),
    lead ? getItem(lead.itemId) : null,
    reportsOf(incident, lead?.id ?? null),
    nearOf(near, incident.country),
    getTranslations('codebook'),
  ])
  return {
    id: incident.id,
    version: incident.version,
    shownAt: new Date().toISOString(),
    title: incident.title,
    titleLanguage: incident.titleLanguage,
    dir: dirOf(incident.titleLanguage),
    family: incident.family,
    familyWords: c(`family.${incident.family ?? 'none'}`),
    polarity: incident.polarity,
    isExercise: incident.isExercise,
    article: item && lead ? await articleOf(item, marksOf(incident, lead.id, fields)) : null,
    fields,
    reports,
    near: nearby,
  }
}

/** The queue's lines in words. */
export async function reviewRows(incidents: readonly QueuedIncident[]): Promise<ReviewRow[]> {
  const t = await getTranslations('review')
  const say = t as unknown as (key: string) => string
  return incidents.map((one) => ({
    id: one.id,
    version: one.version,
    title: one.title,
    titleLanguage: one.titleLanguage,
    dir: dirOf(one.titleLanguage),
    family: one.family,
    polarity: one.polarity,
    line: [
      one.where,
      t('reports', { count: one.reportCount }),
      one.isChanged ? t('changed') : '',
      one.doubts.length > 0
        ? t('unsure', { fields: one.doubts.map((field) => say(`field.${field}`).toLowerCase()).join(', ') })
        : one.originCount === 1
          ? t('oneOrigin')
          : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}

async function articleOf(item: ItemDetail, marks: Mark[]): Promise<NonNullable<ReviewView['article']>> {
  const dates = await getDates()
  const when = item.published ? (item.publishedIsDay ? dates.dayYear(item.published) : dates.full(item.published)) : ''
  const blocks = cutText(item.text, item.blocks as Block[], marks)
  return {
    itemId: item.id,
    line: [item.source.title, when, item.language === 'und' ? '' : languageName(item.language)].filter(Boolean),
    url: item.url && /^https?:\/\//i.test(item.url) ? item.url : null,
    language: item.language,
    dir: dirOf(item.language),
    headline: blocks[0]?.kind === 'title' ? null : item.title,
    blocks,
  }
}

/** The words in the lead item that the numbered fields rest on. */
function marksOf(incident: IncidentDetail, reportId: string, fields: ReviewView['fields']): Mark[] {
  const report = incident.reports.find((one) => one.id === reportId)
  const tagField = (field: string) => ({ sectors: 'sector', actors: 'actor' })[field] ?? field
  return fields.flatMap(({ n, field }) =>
    (report?.tags ?? [])
      .filter((tag) => tag.field === tagField(field) && tag.status !== ALTERNATIVE)
      .flatMap((tag) => tag.evidence.map(({ start, end }) => ({ key: String(n), start, end }))),
  )
}

async function reportsOf(incident: IncidentDetail, leadId: string | null): Promise<ReviewReport[]> {
  const [t, dates] = await Promise.all([getTranslations('review'), getDates()])
  return incident.reports.map((report) => ({
    id: report.id,
    itemId: report.itemId,
    title: report.item.title,
    language: report.item.language,
    line: [
      report.item.source.title,
      dates.dayTime(report.item.published ?? report.item.fetchedAt),
      report.item.copyOfId ? t('copy') : '',
      report.id === leadId ? '' : (report.origin ?? ''),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}

async function nearOf(near: readonly NearIncident[], country: string | null): Promise<ReviewNear[]> {
  const [t, dates] = await Promise.all([getTranslations('review'), getDates()])
  return near.map((one) => ({
    id: one.id,
    title: one.title,
    language: one.titleLanguage,
    otherCountry: one.country !== null && country !== null && one.country !== country,
    line: t('nearLine', {
      day: dates.day(one.day),
      place: one.placeName ?? one.where ?? t('unknown'),
      km: one.km === null ? 'none' : String(Math.round(one.km)),
      reports: one.reportCount,
    }),
  }))
}

function dirOf(language: string): 'ltr' | 'rtl' | 'auto' {
  return language === 'und' ? 'auto' : directionOf(language)
}
