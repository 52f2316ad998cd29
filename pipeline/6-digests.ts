import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { composeDigest } from '#core/6-digests/compose-digest.ts'
import type { DigestContent } from '#core/6-digests/digest-content.ts'
import type { DigestFacts } from '#core/6-digests/digest-facts.ts'
import { drawDigest } from '#core/6-digests/draw-digest.ts'
import { DIGEST_LANGUAGES, wordsFor } from '#core/6-digests/words.ts'
import type { Week } from '#core/time/weeks.ts'
import { getDigestFacts } from '#db/digest-facts.ts'
import { type DigestRow, getDigest, saveIssuedPdf, saveRendered, saveRendering } from '#db/digests.ts'
import { getWatch, type WatchRow } from '#db/watches.ts'
import { log } from '#io/log.ts'
import { renderDigest } from '#io/pdf/render-digest.ts'
import type { Drawings } from '#io/pdf/typeset.ts'

const BASE_MAP = path.join(import.meta.dirname, '../public/basemap')

/** What is kept of a draft: what it says, its drawings, and the few words that differ once it is issued. */
type KeptDigest = DigestContent & { drawings: Drawings; issued: Pick<DigestContent, 'foot' | 'method'> }

/** Renders what was asked for and keeps it: a draft from what is known now, an issue from what was frozen. A failure is kept on it by name. */
export async function renderAsked(digestId: string): Promise<void> {
  const digest = await getDigest(digestId)
  if (digest.state === 'issued' && digest.rendering === 'ready') return
  await saveRendering(digestId, 'rendering')
  try {
    const pdf = digest.state === 'issued' ? await renderIssue(digest) : await renderDraft(digest)
    log.info('digest.rendered', { digestId, week: digest.week, state: digest.state, bytes: pdf.length })
  } catch (cause) {
    log.error('digest.failed', { digestId, week: digest.week, cause })
    await saveRendering(digestId, 'failed', 'rendering-failed')
  }
}

async function renderDraft(digest: DigestRow): Promise<Uint8Array> {
  const watch = await getWatch(digest.watchId)
  const { content, drawings, issued, pdf } = await makeDigest(watch, digest.week, digest.language, digest)
  const kept: KeptDigest = { ...content, drawings, issued }
  await saveRendered(digest.id, kept, pdf)
  return pdf
}

async function renderIssue(digest: DigestRow & { content: unknown }): Promise<Uint8Array> {
  const { drawings, issued, ...content } = digest.content as KeptDigest
  const { pdf } = await renderDigest({ ...content, ...issued }, drawings)
  await saveIssuedPdf(digest.id, pdf)
  return pdf
}

/** The digest of a watch and week as content and PDF bytes; throws on a language without wording or a week that does not exist. */
export async function makeDigest(
  watch: WatchRow,
  week: Week,
  language: string,
  state: { state: 'draft' | 'issued'; isExercise: boolean },
): Promise<Pick<KeptDigest, 'drawings' | 'issued'> & { content: DigestContent; pdf: Uint8Array; isUa: boolean }> {
  const facts = await getDigestFacts(watch, week, { isIssued: state.state === 'issued', isExercise: state.isExercise })
  const words = wordsFor(DIGEST_LANGUAGES.includes(language) ? language : 'en')
  const content = composeDigest(facts, words)
  const drawings = drawDigest(facts, content, await readBaseMap(facts), words)
  const { foot, method } = composeDigest({ ...facts, isIssued: true }, words)
  return { content, drawings, issued: { foot, method }, ...(await renderDigest(content, drawings)) }
}

/** TopoJSON of the one country a digest is about, or of the world where it is about several. */
async function readBaseMap(facts: DigestFacts): Promise<{ country: string | null; topology: string }> {
  const countries = new Set(facts.regions.map((region) => region.code.slice(0, 2)))
  const [country] = countries
  const isOne = countries.size === 1 && country !== undefined
  const file = isOne ? `countries/${country}.json` : 'world.json'
  return { country: isOne ? country : null, topology: await readFile(path.join(BASE_MAP, file), 'utf8') }
}
