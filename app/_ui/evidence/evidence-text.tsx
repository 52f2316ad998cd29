import type { Block } from '#core/2-items/item.ts'
import { directionOf } from '../../messages/locales.ts'
import { type CutBlock, cutText, type Mark, type Piece } from './cut-text.ts'
import type { Numbered } from './number-fields.ts'
import { toneOf } from './tones.ts'

type EvidenceTextProps = {
  text: string
  blocks: readonly Block[]
  language: string
  numbered: Numbered
  /** The headline is the page's own heading (1) or stands below one (2). */
  level: 1 | 2
}

/** An item's text in its own language and direction, with numbers at the words that values rest on. */
export function EvidenceText({ text, blocks, language, numbered, level }: EvidenceTextProps) {
  const look = looksOf(numbered)
  const blocksWithIds = withIds(cutText(text, blocks, marksOf(numbered)))
  return (
    <div
      className="art"
      lang={language === 'und' ? undefined : language}
      dir={language === 'und' ? 'auto' : directionOf(language)}
    >
      {blocksWithIds.map((block) => {
        const Tag = tagOf(block.kind, level)
        return (
          <Tag key={block.start} className={block.kind === 'list' ? 'item' : block.kind}>
            {block.pieces.map((piece, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a stored text never change places
              <MarkedPiece key={i} piece={piece} look={look(piece.keys[0] ?? '')} />
            ))}
          </Tag>
        )
      })}
    </div>
  )
}

function tagOf(kind: Block['kind'], level: 1 | 2): 'h1' | 'h2' | 'h3' | 'p' {
  if (kind === 'title') return level === 1 ? 'h1' : 'h2'
  if (kind === 'heading') return level === 1 ? 'h2' : 'h3'
  return 'p'
}

/** Words of numbered values, then of places that are only named and of what was held back. */
function marksOf({ reports, attributions, otherPlaces, heldBack = [] }: Numbered): Mark[] {
  const fields = [...reports.flatMap((report) => report.fields), ...attributions]
  const marks = fields.flatMap(({ number, spans }) =>
    spans.map(({ start, end }) => ({ key: String(number), start, end })),
  )
  const lettered = (letter: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }, i) => ({ key: `${letter}${i + 1}`, start, end }))
  return [...marks, ...lettered('p', otherPlaces), ...lettered('h', heldBack)]
}

/** The look of a mark by its key: the colour of what it answers, dots for places, a broken line for what was held back. */
function looksOf({ reports, attributions }: Numbered): (key: string) => string {
  const fields = [...reports.flatMap((report) => report.fields), ...attributions]
  const tones = new Map(fields.map(({ number, field }) => [String(number), `t-${toneOf(field)}`]))
  return (key) => tones.get(key) ?? (key.startsWith('h') ? 'held' : 'place-only')
}

/** Names each mark's first words `w<key>`, later ones `w<key>-2` and so on, so that fields can lead to them. */
function withIds(blocks: CutBlock[]) {
  const seen = new Map<string, number>()
  const idOf = (key: string) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? `w${key}` : `w${key}-${times}`
  }
  return blocks.map((block) => ({
    ...block,
    pieces: block.pieces.map((piece) => ({ ...piece, ids: piece.opens.map(idOf) })),
  }))
}

function MarkedPiece({ piece, look }: { piece: Piece & { ids: string[] }; look: string }) {
  const [first] = piece.keys
  if (!first) return piece.text
  const [id, ...others] = piece.ids
  const numbers = piece.closes.filter((key) => /^\d/.test(key))
  const marks = piece.keys.map((key) => `k${key}`).join(' ')
  if (!/\S/.test(piece.text)) {
    // A space between two marks is no link: there would be nothing to read out.
    return (
      <span className={`ev ${look} ${marks}`} id={id}>
        {piece.text}
      </span>
    )
  }
  return (
    <>
      {others.map((other) => (
        <span key={other} id={other} className="ev-anchor" />
      ))}
      <a className={`ev ${look} ${marks}`} id={id} href={`#f${first}`}>
        {piece.text}
        {numbers.length > 0 ? <sup>{numbers.join(' ')}</sup> : null}
      </a>
    </>
  )
}
