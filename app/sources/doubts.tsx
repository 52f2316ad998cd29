import { getTranslations } from 'next-intl/server'
import type { FirstLook } from '#core/1-sources/first-look.ts'
import { languageName } from '../_ui/language-name.ts'

/** What the first visit found that does not fit the outlet, in sentences. */
export async function Doubts({ look }: { look: FirstLook }) {
  const t = await getTranslations('source')
  const sentences = look.doubts.map((doubt) =>
    t(`doubt.${doubt}`, {
      link: look.link ? (URL.parse(look.link)?.host ?? 'none') : 'none',
      title: look.title,
      language: look.language ? languageName(look.language) : '',
    }),
  )
  return <span className="wt">{sentences.join(' ')}</span>
}
