import { readDate } from '#core/time/written-date.ts'
import { plainText } from '../plain-text.ts'
import { resolveUrl } from '../xml-tree.ts'
import { checkFields } from './check.ts'
import type { Ask, Connector, Visit } from './connector.ts'
import { entryOf, feedOf, jsonOf, later, recordOf, saying, shifted, textOf, wordOf } from './entries.ts'

const BASE = 'https://api.reliefweb.int/v2/reports'
const LIMIT = 100
const FIRST_HOURS = -14 * 24
/** Reports may be posted under an earlier time than that of the last one seen. */
const AGAIN_HOURS = -24
const FIELDS = [
  'title',
  'url_alias',
  'url',
  'date.created',
  'date.original',
  'body-html',
  'source.shortname',
  'source.name',
  'language.code',
]

/** Reports of ReliefWeb's API v2 (apidoc.reliefweb.int), oldest first; the name it is asked under must be approved. */
export const reliefwebConnector: Connector = {
  kind: 'reliefweb',
  fields: [
    { name: 'appname', kind: 'text', isRequired: true, like: 'example-org-monitoring-x7f2' },
    { name: 'country', kind: 'text', isRequired: false, like: 'IRQ' },
    { name: 'query', kind: 'query', isRequired: false, like: 'convoy OR checkpoint' },
  ],
  hasTerms: true,
  namesPages: false,
  // 1,000 calls a day for one name: a visit each half hour leaves room for twenty sources.
  pauseMs: 1000,
  shortestMinutes: 30,
  maxAsks: 5,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const { appname = '', country, query } = checked.settings
    if (!/^[\w.-]{3,100}$/.test(appname)) return { ok: false, field: 'appname', fault: 'appname' }
    if (country && !/^[a-z]{3}$/i.test(country)) return { ok: false, field: 'country', fault: 'iso3' }
    if (!country && !query) return { ok: false, field: 'country', fault: 'one-of' }
    const asks = [country?.toUpperCase(), query].filter(Boolean).join(' ')
    return { ...checked, name: asks, title: `ReliefWeb: ${asks}` }
  },
  first: (visit) => askFrom(visit, 0),
  read(answer, visit) {
    const text = textOf(answer)
    const json = recordOf(jsonOf(text))
    if (!Array.isArray(json.data)) {
      const said = wordOf(recordOf(json.error).message) || wordOf(json.message) || text
      return said === ''
        ? { ok: false, reason: 'empty', detail: '' }
        : { ok: false, reason: 'service-says', detail: saying(said) }
    }
    let newest = visit.cursor?.created
    const entries = json.data.map(recordOf).flatMap((row) => {
      const fields = recordOf(row.fields)
      const date = recordOf(fields.date)
      const created = readDate(wordOf(date.created))
      newest = later(newest, created)
      const title = plainText(wordOf(fields.title))
      if (title === '') return []
      const sources = (Array.isArray(fields.source) ? fields.source : []).map(recordOf)
      const language = recordOf((Array.isArray(fields.language) ? fields.language : [])[0])
      return entryOf({
        key: `reliefweb:${wordOf(row.id)}`,
        url: resolveUrl(wordOf(fields.url_alias) || wordOf(fields.url), 'https://reliefweb.int/'),
        title,
        contentHtml: wordOf(fields['body-html']) || null,
        published: readDate(wordOf(date.original)) ?? created,
        author:
          sources
            .map((source) => wordOf(source.shortname) || wordOf(source.name))
            .filter(Boolean)
            .join(', ') || null,
        language: wordOf(language.code) || null,
      })
    })
    const offset = Number(new URL(answer.url).searchParams.get('offset') ?? '0')
    return {
      ok: true,
      feed: feedOf(entries, visit.at, { link: 'https://reliefweb.int/' }),
      next: json.data.length >= LIMIT ? askFrom(visit, offset + LIMIT) : null,
      cursor: newest ? { created: newest } : visit.cursor,
    }
  },
}

function askFrom({ settings, cursor, at }: Visit, offset: number): Ask {
  const url = new URL(BASE)
  const from = cursor?.created ? shifted(cursor.created, AGAIN_HOURS) : shifted(at, FIRST_HOURS)
  const asked: [string, string][] = [
    ['appname', settings.appname ?? ''],
    ['limit', `${LIMIT}`],
    ['offset', `${offset}`],
    ['sort[]', 'date.created:asc'],
    ['filter[operator]', 'AND'],
    ['filter[conditions][0][field]', 'date.created'],
    ['filter[conditions][0][value][from]', from.replace('Z', '+00:00')],
    ...FIELDS.map((field): [string, string] => ['fields[include][]', field]),
  ]
  if (settings.country)
    asked.push(
      ['filter[conditions][1][field]', 'country.iso3'],
      ['filter[conditions][1][value]', settings.country.toLowerCase()],
    )
  if (settings.query) asked.push(['query[value]', settings.query])
  for (const [name, value] of asked) url.searchParams.append(name, value)
  return { from: 'web', address: url.href, accept: 'application/json' }
}
