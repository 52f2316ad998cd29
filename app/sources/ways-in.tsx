import { getTranslations } from 'next-intl/server'
import { CONNECTOR_KINDS } from '#core/1-sources/connectors/connector.ts'
import { Section } from '../_ui/section.tsx'

/** Every way in besides an address: the catalogue, lists, and each connector, with a line on what it is for. */
export async function WaysIn() {
  const t = await getTranslations('connect')
  const ways = [
    { name: 'catalogue', href: '/sources/catalogue' },
    { name: 'opml', href: '/sources/opml' },
    ...CONNECTOR_KINDS.filter((kind) => kind !== 'feed').map((kind) => ({
      name: kind,
      href: `/sources/connect/${kind}`,
    })),
  ] as const
  return (
    <Section title={t('ways')} caption={t('waysCaption')}>
      <ul className="rows ways-in">
        {ways.map(({ name, href }) => (
          <li key={name}>
            <a className="name" href={href}>
              {t(`name.${name}`)}
            </a>
            <span className="cap">{t(`short.${name}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
