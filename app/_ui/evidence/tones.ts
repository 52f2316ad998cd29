import type { ShownField } from './number-fields.ts'

/** What a value answers; each has a colour in the text and at its number. */
export const TONES = ['what', 'when', 'where', 'who', 'people', 'source'] as const
export type Tone = (typeof TONES)[number]

/** The tone of a field. */
export function toneOf(field: ShownField['field']): Tone {
  switch (field) {
    case 'date':
      return 'when'
    case 'place':
      return 'where'
    case 'actor':
      return 'who'
    case 'killed':
    case 'injured':
    case 'abducted':
    case 'arrested':
    case 'displaced':
      return 'people'
    case 'attribution':
    case 'status':
      return 'source'
    default:
      return 'what'
  }
}
