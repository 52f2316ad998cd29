import type { Piece } from './compose-item.ts'
import type { Body } from './find-body.ts'
import type { RefusalReason } from './item.ts'
import type { PageFacts } from './page-facts.ts'

/** Under this, a body tells nothing one could read an event from (a flash of one sentence has more). */
const LEAST_BODY = 60
/** Under this, a page must show by other signs that it is an article. */
const SURE_BODY = 280
/** A stub before a paywall is at most this long. */
const STUB = 1500

const WALL =
  /(?:subscribe|sign in|log in|register|create (?:a free |an )?account)\b.{0,40}\b(?:to (?:continue|keep|read|access|unlock|view)|for (?:full |unlimited )?access)|(?:to )?(?:continue|keep) reading\b.{0,60}\b(?:subscri|sign|log|register)|(?:this|the) (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for) (?:paid |our )?subscribers|already (?:a )?subscriber|subscriber[- ]only|il vous reste \d+ ?% de cet article|(?:article|contenu) (?:est )?réservé aux abonnés|pour lire la suite|réservé à nos abonnés|déjà abonné|abonnez-vous pour|(?:contenido|artículo) (?:exclusivo|reservado) para suscriptores|suscríbete para (?:seguir|continuar|leer)|ya eres suscriptor|para seguir leyendo|هذا المحتوى (?:متاح )?للمشتركين|للمشتركين فقط|اشترك (?:ل|كي )(?:متابعة|قراءة|مواصلة)|لمتابعة القراءة|weiterlesen mit|jetzt weiterlesen|nur für abonnenten|bereits abonnent|только для подписчиков|чтобы продолжить чтение/i

/** Why a page is no item, null where it is one. */
export function judgePage(body: readonly Piece[], facts: PageFacts, found: Body): RefusalReason | null {
  const prose = body.filter((piece) => piece.kind !== 'heading')
  const length = prose.reduce((sum, piece) => sum + piece.text.length, 0)
  if (length < STUB && (facts.isFree === false || hasWall(found))) return 'paywalled'
  if (length < LEAST_BODY) return facts.isArticle && !facts.isVideo ? 'too-short' : 'not-an-article'
  if (length >= SURE_BODY || facts.isArticle) return isLinkList(found) ? 'not-an-article' : null
  return isTextPage(found, length) ? null : 'not-an-article'
}

function hasWall(found: Body): boolean {
  const end = found.from + found.blocks.length + 25
  return found.page
    .slice(Math.max(0, found.from - 5), end)
    .some((block) => block.text.length < 500 && WALL.test(block.text))
}

/** A front page or section: more than half of what it shows are links, and no run of paragraphs stands out. */
function isLinkList(found: Body): boolean {
  const paragraphs = found.blocks.filter((block) => block.text.length > 80 && block.links < block.text.length * 0.3)
  const linked = found.blocks.reduce((sum, block) => sum + block.links, 0)
  const all = found.blocks.reduce((sum, block) => sum + block.text.length, 0)
  return paragraphs.length < 2 && linked > all * 0.5
}

/** A short page without metadata is an article when sentences are most of what it shows. */
function isTextPage(found: Body, length: number): boolean {
  const shown = found.page.reduce((sum, block) => sum + block.text.length, 0)
  return length > shown * 0.3
}
