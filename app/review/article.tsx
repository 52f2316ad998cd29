import type { ReactNode } from 'react'
import type { Piece } from '../_ui/evidence/cut-text.ts'
import { FamilyMark } from '../_ui/family-mark.tsx'
import type { ReviewView } from './review-view.ts'
import type { DeskWords } from './words.ts'

/** The item an incident is named after, with the numbers of the fields at the words they rest on. */
export function Article({ view, current, words }: { view: ReviewView; current: number; words: DeskWords }) {
  const { article } = view
  if (!article) return null
  const seen = new Set<string>()
  const title = article.blocks.find((block) => block.kind === 'title')
  return (
    <>
      <p className="crumb">
        {article.line.map((part, index) => (
          <span key={part}>
            {index > 0 ? ' · ' : ''}
            <bdi>{part}</bdi>
          </span>
        ))}
        {article.url ? (
          <>
            {' '}
            ·{' '}
            <a href={article.url} rel="noreferrer noopener nofollow">
              {words.original}
            </a>
          </>
        ) : null}{' '}
        · <a href={`/items/${article.itemId}`}>{words.item}</a> · <a href={`/incidents/${view.id}`}>{words.incident}</a>
      </p>
      <div className="art" lang={article.language === 'und' ? undefined : article.language} dir={article.dir}>
        {article.headline ? <Headline view={view}>{article.headline}</Headline> : null}
        {article.blocks.map((block) => {
          const pieces = block.pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a stored text never change places
            <Words key={index} piece={piece} current={current} seen={seen} />
          ))
          if (block === title)
            return (
              <Headline key={block.start} view={view}>
                {pieces}
              </Headline>
            )
          const Tag = block.kind === 'title' || block.kind === 'heading' ? 'h2' : 'p'
          return (
            <Tag key={block.start} className={block.kind === 'list' ? 'item' : block.kind}>
              {pieces}
            </Tag>
          )
        })}
      </div>
    </>
  )
}

/** The incident's headline is its item's own. */
function Headline({ view, children }: { view: ReviewView; children: ReactNode }) {
  return (
    <h1 className="desk-title">
      <FamilyMark family={view.family} polarity={view.polarity} /> {children}
    </h1>
  )
}

/** One stretch of text; the first words of each field can be gone to by `w<number>`. */
function Words({ piece, current, seen }: { piece: Piece; current: number; seen: Set<string> }) {
  if (piece.keys.length === 0) return piece.text
  const first = piece.opens.find((key) => !seen.has(key))
  if (first) seen.add(first)
  const isCurrent = piece.keys.includes(String(current))
  return (
    <span className={isCurrent ? 'ev cur' : 'ev'} id={first ? `w${first}` : undefined}>
      {piece.text}
      {piece.closes.length > 0 ? <sup>{piece.closes.join(' ')}</sup> : null}
    </span>
  )
}
