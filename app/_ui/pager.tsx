import { getTranslations } from 'next-intl/server'

type PagerProps = { page: number; pageSize: number; total: number; address: (page: number) => string }

/** Which rows of a list are shown, and the way to newer and older ones; nothing where all are on one page. */
export async function Pager({ page, pageSize, total, address }: PagerProps) {
  const t = await getTranslations('items.pager')
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={t('label')}>
      {page > 1 ? (
        <a className="btn" href={address(page - 1)} rel="prev">
          {t('previous')}
        </a>
      ) : null}
      <span>{t('where', { from: (page - 1) * pageSize + 1, to: Math.min(total, page * pageSize), total })}</span>
      {page < pages ? (
        <a className="btn" href={address(page + 1)} rel="next">
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
