/** What a robots.txt says for one visitor (RFC 9309): the longest matching rule decides, allow wins a tie. */
export type RobotsRules = {
  rules: { isAllow: boolean; path: string }[]
  /** Seconds the site asks for between two requests (`Crawl-delay`, no part of the RFC but widely written). */
  crawlDelaySeconds: number
}

/** Rules beyond these are not read; the RFC asks for at least 500 KiB, which this text never exceeds. */
const MAX_RULES = 5000

/** The group for `agent` (its product token in lower case), else the one for everybody; no rules where there is neither. */
export function readRobots(text: string, agent: string): RobotsRules {
  const own: RobotsRules['rules'] = []
  const all: RobotsRules['rules'] = []
  let [ownDelay, allDelay] = [0, 0]
  let hasOwn = false
  let names: string[] = []
  let isReadingNames = false
  for (const line of text.slice(0, 512_000).split(/\r\n|\r|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line)
    if (!match) continue
    const key = (match[1] as string).toLowerCase()
    const value = (match[2] as string).trim()
    if (key === 'user-agent') {
      if (!isReadingNames) names = []
      isReadingNames = true
      names.push(value.toLowerCase())
      if (value.toLowerCase() === agent) hasOwn = true
    } else if (key === 'allow' || key === 'disallow') {
      isReadingNames = false
      if (value === '' || own.length + all.length >= MAX_RULES) continue
      const rule = { isAllow: key === 'allow', path: value }
      if (names.includes(agent)) own.push(rule)
      if (names.includes('*')) all.push(rule)
    } else {
      isReadingNames = false
      if (key !== 'crawl-delay' || !/^\d+(?:\.\d+)?$/.test(value)) continue
      if (names.includes(agent)) ownDelay = Number(value)
      if (names.includes('*')) allDelay = Number(value)
    }
  }
  return hasOwn ? { rules: own, crawlDelaySeconds: ownDelay } : { rules: all, crawlDelaySeconds: allDelay }
}

/** Whether the rules let a visitor ask for a path (with its query). */
export function allows({ rules }: Pick<RobotsRules, 'rules'>, path: string): boolean {
  let best = { length: -1, isAllow: true }
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue
    const { length } = rule.path
    if (length > best.length || (length === best.length && rule.isAllow)) best = { length, isAllow: rule.isAllow }
  }
  return best.isAllow
}

/** `*` stands for anything, a final `$` for the end; matched piece by piece, so that odd patterns cost no more. */
function matches(pattern: string, path: string): boolean {
  const isEnd = pattern.endsWith('$')
  const pieces = (isEnd ? pattern.slice(0, -1) : pattern).split('*')
  const [first = '', ...rest] = pieces
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [i, piece] of rest.entries()) {
    if (isEnd && i === rest.length - 1) return path.length - piece.length >= at && path.endsWith(piece)
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return !isEnd || at === path.length
}
