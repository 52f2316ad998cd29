import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandKeys, COPY_SIMILARITY, signatureFromBytes, signatureOf, signatureToBytes, similarity } from './copies.ts'

const WIRE =
  'Armed men stopped a water truck on the road north of Tall Tamrin on Tuesday morning and took two drivers with them, the governor’s office said. ' +
  'The truck was found empty in the afternoon near the old bridge. No group has said it was behind the abduction, and a search is under way in the hills.'
const OTHER =
  'Farmers in the southern marshes began the rice harvest this week after late rain, and the agriculture office expects a better yield than last year, ' +
  'although prices for fuel and seed have risen since spring and several pumps along the canal still wait for repair by the water department.'

test('an edited wire copy is alike, another story is not', () => {
  const wire = signatureOf(WIRE) as Uint32Array
  const copy = signatureOf(`${WIRE.replace('two drivers', 'both drivers')} (agency)`) as Uint32Array
  expect(similarity(wire, copy)).toBeGreaterThan(COPY_SIMILARITY)
  expect(bandKeys(wire).some((key) => bandKeys(copy).includes(key))).toBe(true)
  expect(similarity(wire, signatureOf(OTHER) as Uint32Array)).toBeLessThan(0.1)
})

test('a text too short to judge has no signature', () => {
  expect(signatureOf('Two dead near Kafr Mithal')).toBeNull()
})

test('a signature survives the way through bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 12 }), (words) => {
      const signature = signatureOf(words.join(' '))
      if (signature) expect(signatureFromBytes(signatureToBytes(signature))).toEqual(signature)
    }),
  )
})
