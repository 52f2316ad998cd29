import { short } from './svg.ts'
import { type Colour, paint, type Theme } from './theme.ts'

/** The seven shapes of the event families, in a box of 10 by 10; shape and colour always go together. */
const MARKS = {
  fighting: 'M5 0 10 5 5 10 0 5Z',
  strikes: 'M0 1H10L5 10Z',
  explosives: 'M5-.6 6.5 3.5 10.6 5 6.5 6.5 5 10.6 3.5 6.5-.6 5 3.5 3.5Z',
  civilians: 'M5 .3A4.7 4.7 0 1 1 4.99 .3Z',
  arrests: 'M.7.7H9.3V9.3H.7Z',
  crime: 'M5 0 10 9H0Z',
  protest: 'M0 3H10V7H0Z',
} as const satisfies Partial<Record<Colour, string>>

export type MarkName = keyof typeof MARKS

/** The path of a family's mark in a box of 10 by 10; events of no family wear a small cross. */
export function markPath(mark: MarkName | null): string {
  return mark ? MARKS[mark] : 'M2 2 8 8M8 2 2 8'
}

/** A family's mark centred on a point: filled where things get worse, hollow where they get better. */
export function drawMark(
  mark: MarkName | null,
  at: { x: number; y: number },
  look: { size?: number; hollow: boolean; theme: Theme },
): string {
  const scale = (look.size ?? 10) / 10
  const colour: Colour = mark ?? 'bar'
  const fill = look.hollow ? 'land' : colour
  const place = `translate(${short(at.x - 5 * scale)} ${short(at.y - 5 * scale)}) scale(${short(scale)})`
  return `<path d="${markPath(mark)}" transform="${place}" stroke-width="1.2"${paint(look.theme, { fill, stroke: colour })}/>`
}
