import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { composeDigest } from '#core/6-digests/compose-digest.ts'
import { digestFixture, incidentFixture } from '#core/6-digests/digest-fixture.ts'
import { drawDigest } from '#core/6-digests/draw-digest.ts'
import { wordsFor } from '#core/6-digests/words.ts'
import { env } from '#io/env.ts'
import { renderDigest } from '#io/pdf/render-digest.ts'
import type { Figure } from './figure.ts'

export const summary = 'how long a digest of at least ten pages takes, from its facts to the PDF'

/** Enough for more than ten pages. */
const INCIDENTS = 110
const RUNS = 3

/** Composes, draws and sets a long digest a few times; the slowest run is told, a new thread and its fonts included. */
export async function bench(): Promise<Figure[]> {
  const told = Array.from({ length: INCIDENTS }, (_, i) => incidentFixture({ id: `incident-${i}` }))
  const facts = digestFixture({ told })
  const words = wordsFor('en')
  const topology = await readFile(path.join(env.projectDir, 'public/basemap/countries/IQ.json'), 'utf8')
  let slowest = 0
  let pages = 0
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    const content = composeDigest(facts, words)
    const { pdf } = await renderDigest(content, drawDigest(facts, content, { country: 'IQ', topology }, words))
    slowest = Math.max(slowest, performance.now() - start)
    pages = Math.max(
      ...[
        ...Buffer.from(pdf)
          .toString('latin1')
          .matchAll(/\/Count (\d+)/g),
      ].map((match) => +(match[1] ?? 0)),
    )
  }
  return [
    { name: 'pages', value: pages, unit: 'pages', limit: 10, direction: 'at least' },
    { name: 'slowest of three runs', value: Math.round(slowest) / 1000, unit: 's', limit: 2 },
  ]
}
