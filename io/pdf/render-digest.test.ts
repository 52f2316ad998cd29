import { describe, expect, test } from 'vitest'
import { composeDigest } from '#core/6-digests/compose-digest.ts'
import { digestFixture, incidentFixture } from '#core/6-digests/digest-fixture.ts'
import { wordsFor } from '#core/6-digests/words.ts'
import { renderDigest } from './render-digest.ts'

const drawings = {
  map: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="9" height="9"/></svg>',
  timeline: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="9" height="9"/></svg>',
}
const render = (facts = digestFixture()) => renderDigest(composeDigest(facts, wordsFor('en')), drawings)

describe('a rendered digest', () => {
  test('is a tagged PDF/UA-1 with a title, bookmarks and a language', async () => {
    const { pdf, isUa } = await render()
    const bytes = Buffer.from(pdf).toString('latin1')
    expect(isUa).toBe(true)
    expect(bytes.startsWith('%PDF-1.7')).toBe(true)
    for (const mark of ['pdfuaid:part', '/StructTreeRoot', '/Outlines', '/Lang']) expect(bytes).toContain(mark)
  })

  test('is the same bytes for the same input', async () => {
    const [one, two] = await Promise.all([render(), render()])
    expect(Buffer.from(one.pdf).equals(Buffer.from(two.pdf))).toBe(true)
  })

  test('prints markup in a place name as it stands', async () => {
    const told = [incidentFixture({ place: { name: '#read("/etc/passwd") *x* $y$ @z', precision: 1 } })]
    expect((await render(digestFixture({ told }))).isUa).toBe(true)
  })

  test('with a character no font has it still comes out, without the claim to PDF/UA', async () => {
    const told = [incidentFixture({ origins: [{ name: '人民 🙂', kind: 'outlet' }] })]
    const { pdf, isUa } = await render(digestFixture({ told }))
    expect(isUa).toBe(false)
    expect(pdf.length).toBeGreaterThan(10_000)
  })

  test('with nothing reported it is still a digest', async () => {
    expect((await render(digestFixture({ told: [], regions: [], families: [] }))).isUa).toBe(true)
  })
})
