import { getTranslations } from 'next-intl/server'
import type { ItemDetail } from '#db/items.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { OutsideLink } from '../../_ui/outside-link.tsx'
import { Panel } from '../../_ui/panel.tsx'
import { getReasonWords } from '../../_ui/reason.ts'
import { RefreshSoon } from '../../_ui/refresh-soon.client.tsx'
import { tryAgain } from './actions.ts'

/** Why an item shows no reading: refused and why, waiting, an old version, a copy. Nothing where all is well. */
export async function ItemState({ item, mayRetry }: { item: ItemDetail; mayRetry: boolean }) {
  const [t, words] = await Promise.all([getTranslations('item'), getReasonWords()])
  const retry = mayRetry ? (
    <form action={tryAgain}>
      <input type="hidden" name="id" value={item.id} />
      <Submit kind="" busy={t('refused.busy')}>
        {t('refused.retry')}
      </Submit>
    </form>
  ) : null
  const current = item.versions[0]
  return (
    <div className="stack sec-s">
      {item.status === 'refused' ? (
        <Panel
          warn
          title={t('refused.title')}
          actions={
            <>
              {retry}
              {item.url ? (
                <OutsideLink address={item.url} className="btn q">
                  {t('refused.open')}
                </OutsideLink>
              ) : null}
            </>
          }
        >
          {words(item.reason ?? '', item.reasonDetail)}
        </Panel>
      ) : null}
      {item.status === 'found' || item.status === 'stored' ? (
        <Panel
          title={t('waiting.title')}
          actions={
            <>
              <a className="btn" href={`/items/${item.id}`}>
                {t('waiting.reload')}
              </a>
              {item.reason ? retry : null}
            </>
          }
        >
          {item.reason ? words(item.reason, item.reasonDetail) : t('waiting.text')}
          <RefreshSoon />
        </Panel>
      ) : null}
      {item.status === 'read' && item.reason ? (
        <p className="notice w">{t('partly', { reason: words(item.reason, item.reasonDetail) })}</p>
      ) : null}
      {!item.isCurrent && current && current.id !== item.id ? (
        <p className="notice w">
          <a href={`/items/${current.id}`}>{t('old')}</a>
        </p>
      ) : null}
      {item.copyOf ? (
        <p className="notice">
          <span>
            {t('copyOf')} <a href={`/items/${item.copyOf.id}`}>{item.copyOf.title}</a> (
            <bdi>{item.copyOf.sourceTitle}</bdi>). {t('copyOfText')}
          </span>
        </p>
      ) : null}
    </div>
  )
}
