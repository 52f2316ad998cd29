import { getTranslations } from 'next-intl/server'
import { writeOpml } from '#core/1-sources/write-opml.ts'
import { countryName } from '#core/3-places/regions.ts'
import { findListSources } from '#db/source-lists.ts'
import { currentPerson } from '../../_auth/session.ts'

/** Every source that is visited, as a list other readers understand (OPML). */
export async function GET(): Promise<Response> {
  if (!(await currentPerson())) return new Response(null, { status: 401 })
  const t = await getTranslations('opml')
  const sources = await findListSources((country) => (country ? countryName(country) : t('several')))
  return new Response(writeOpml('Tidings', new Date().toISOString(), sources), {
    headers: {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="tidings-sources.opml"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
