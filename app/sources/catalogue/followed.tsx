import { getTranslations } from 'next-intl/server'
import type { SourceHealth } from '#db/sources.ts'
import { Section } from '../../_ui/section.tsx'
import { Doubts } from '../doubts.tsx'
import { WhatIsWrong } from '../what-is-wrong.tsx'

/** Sources of the catalogue that are followed, each with what its first visit found. */
export async function Followed({ sources }: { sources: SourceHealth[] }) {
  const t = await getTranslations('catalogue')
  return (
    <Section title={t('followed')} caption={t('followedCaption')}>
      <ul className="rows">
        {sources.map((source) => (
          <li key={source.id}>
            <a className="name" href={`/sources/${source.id}`}>
              <bdi>{source.title}</bdi>
            </a>{' '}
            <span className="cap">
              <State source={source} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function State({ source }: { source: SourceHealth }) {
  const t = await getTranslations('catalogue')
  if (source.lastVisitAt === null) return t('waiting')
  if (source.failures > 0 || source.state === 'paused') return <WhatIsWrong source={source} />
  if (source.firstLook && source.firstLook.doubts.length > 0) return <Doubts look={source.firstLook} />
  return t('fits')
}
