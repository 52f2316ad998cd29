import type { Family, Polarity } from '#core/4-reports/codebook.ts'

/** Outlines in a box of 10 by 10, one shape for each family (design guide, section 5). */
export const FAMILY_SHAPES: Record<Family | 'none', string> = {
  fighting: 'M5 0 10 5 5 10 0 5Z',
  strikes: 'M0 1H10L5 10Z',
  explosives: 'M5-.6 6.5 3.5 10.6 5 6.5 6.5 5 10.6 3.5 6.5-.6 5 3.5 3.5Z',
  civilians: 'M5 .3A4.7 4.7 0 1 1 4.99 .3Z',
  arrests: 'M.7.7H9.3V9.3H.7Z',
  crime: 'M5 0 10 9H0Z',
  protest: 'M0 3H10V7H0Z',
  none: 'M2 2 8 8M8 2 2 8',
}

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
      <path d={FAMILY_SHAPES[name]} />
    </svg>
  )
}
