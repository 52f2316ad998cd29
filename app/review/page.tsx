import './review.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFound } from '#db/not-found.ts'
import { findCertain, findQueue, MOST_COUNTED } from '#db/review-queue.ts'
import { requirePerson } from '../_auth/session.ts'
import { decideByForm } from './actions.ts'
import { Desk } from './desk.client.tsx'
import type { ReviewView } from './review-view.ts'
import { reviewRows, reviewView } from './view.ts'
import { deskWords } from './words.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function ReviewPage({ searchParams }: Props) {
  const person = await requirePerson('analyst')
  const { id, find, did, edits, refused } = await searchParams
  const asked = typeof id === 'string' ? id : undefined
  const [queue, certain, t, agreement, words] = await Promise.all([
    findQueue(person.id, 40, asked),
    findCertain(),
    getTranslations('review'),
    getTranslations('agreement'),
    deskWords(),
  ])
  const { incidents, waiting, later, done } = queue
  const start = asked ?? incidents[0]?.id
  const [rows, first] = await Promise.all([
    reviewRows(incidents),
    start ? viewOrNull(start, typeof find === 'string' ? find : '') : null,
  ])
  return (
    <>
      {typeof did === 'string' && t.has(`did.${did}` as 'did.undo') ? (
        <form action={decideByForm} className="notice">
          {t(`did.${did}` as 'did.undo', { title: '' })}{' '}
          {typeof edits === 'string' && edits ? (
            <>
              <input type="hidden" name="do" value="undo" />
              <input type="hidden" name="edits" value={edits} />
              <button type="submit" className="btn q">
                {t('undo')}
              </button>
            </>
          ) : null}
        </form>
      ) : null}
      {typeof refused === 'string' && t.has(`refused.${refused}` as 'refused.gone') ? (
        <p className="fault" role="alert">
          {t(`refused.${refused}` as 'refused.gone')}
        </p>
      ) : null}
      <p className="cap desk-certain">
        {certain.length > 0 ? (
          <>
            <a href="/review/certain">{t('certain.link', { count: certain.length })}</a> ·{' '}
          </>
        ) : null}
        <a href="/review/agreement">{agreement('link')}</a>
      </p>
      <Desk
        act={decideByForm}
        most={MOST_COUNTED}
        rows={rows}
        first={first}
        counts={{ waiting, later, done }}
        words={words}
        key={first?.id ?? 'none'}
      />
    </>
  )
}

async function viewOrNull(id: string, find: string): Promise<ReviewView | null> {
  try {
    return await reviewView(id, find)
  } catch (cause) {
    if (cause instanceof NotFound) return null
    throw cause
  }
}
