import type { Family, Polarity } from '#core/4-reports/codebook.ts'
import { markPath } from '#core/drawing/marks.ts'

/** Shape and colour of an event family; hollow where the happening makes a place safer. Always beside its word. */
export function FamilyMark({ family, polarity }: { family: Family | null; polarity?: Polarity }) {
  const name = family ?? 'none'
  return (
    <svg
      className={`fam f-${name}${polarity === 'improving' ? ' hollow' : ''}`}
      width="10"
      height="10"
      viewBox="-1 -1 12 12"
      aria-hidden="true"
    >
      <path d={markPath(family)} />
    </svg>
  )
}
