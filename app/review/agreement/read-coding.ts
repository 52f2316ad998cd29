import { CODED_TOLLS, type Coding } from '#core/5-incidents/coding.ts'
import { readCorrection, type Typed } from '../decision.ts'

type Values = NonNullable<Coding['values']>
export type CodingFault = 'type' | 'polarity' | 'date' | 'place' | 'toll'

/** Reads what was typed into the coding form; faults by the field they stand at. */
export function readCoding(
  form: FormData,
): { ok: true; coding: Coding } | { ok: false; faults: Record<string, CodingFault> } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const faults: Record<string, CodingFault> = {}
  const read = (field: keyof Values, typed: Typed, at: string, fault: CodingFault): unknown => {
    const found = readCorrection({ ...typed, field })
    if ('value' in found) return found.value
    faults[at] = fault
    return null
  }
  const place = text('place')
  const values = {
    type: read('type', { value: text('type') }, 'type', 'type'),
    polarity: read('polarity', { value: text('polarity') }, 'polarity', 'polarity'),
    date: read('date', { start: text('start'), end: text('end') }, 'start', 'date'),
    place: place ? read('place', { name: place, country: text('country') }, 'place', 'place') : null,
    sectors: [...form.keys()].filter((name) => name.startsWith('sector.')).map((name) => name.slice('sector.'.length)),
    ...Object.fromEntries(
      CODED_TOLLS.map((harm) => [
        harm,
        read(harm, { low: text(`${harm}Low`), high: text(`${harm}High`) }, `${harm}Low`, 'toll'),
      ]),
    ),
  } as Values
  const known = readCorrection({ field: 'sectors', value: values.sectors })
  if (Object.keys(faults).length > 0 || !('value' in known)) return { ok: false, faults }
  return { ok: true, coding: { values } }
}
