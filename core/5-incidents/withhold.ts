import type { GroupedReport } from './grouped-report.ts'
import known from './large-organisations.json' with { type: 'json' }
import { foldName } from './origin-role.ts'

/** Rules by which something of an incident does not leave the house until a person says that it may. */
export const WITHHOLD_RULES = ['survivor', 'victim-name', 'small-organisation'] as const
export type WithholdRule = (typeof WITHHOLD_RULES)[number]

/**
 * The rules that hold for what these reports tell: who survived sexual violence, who was harmed and is told by name, and
 * a small organisation that is told by name are not made known by us. Rather once too often than once too seldom.
 */
export function withholdRules(
  type: string,
  reports: readonly Pick<GroupedReport, 'type' | 'title' | 'evidence' | 'origin' | 'originKind'>[],
): WithholdRule[] {
  const rules: WithholdRule[] = []
  if (type === 'sexual_violence' || reports.some((report) => report.type === 'sexual_violence')) rules.push('survivor')
  if (reports.some(namesVictim)) rules.push('victim-name')
  if (reports.some(namesSmallOrganisation)) rules.push('small-organisation')
  return rules
}

const HARM = ['killed', 'injured', 'abducted', 'arrested'] as const
/** What the reader says of a count that rests on a name or on a word for one person. */
const TOLD_BY_NAME = 'one person told by name'
const ONE_PERSON = /^one person/
/** Two capitalised words or more in a row, with the small words that names have between them. */
const NAME = /\p{Lu}[\p{L}'’-]+(?:\s+(?:al|el|bin|ibn|abu|de|del|la)\b)*[\s-]+(?:\p{Lu}\.\s+)?\p{Lu}[\p{L}'’-]+/u
const NAME_AND_AGE = new RegExp(`${NAME.source},\\s+(?:aged\\s+)?\\d{1,2}\\b`, 'u')

function namesVictim({ title, evidence }: Pick<GroupedReport, 'title' | 'evidence'>): boolean {
  if (NAME_AND_AGE.test(title)) return true
  return HARM.some((field) => {
    const span = evidence[field]
    if (!span?.why || !ONE_PERSON.test(span.why)) return false
    return span.why === TOLD_BY_NAME || NAME.test(span.quote)
  })
}

const KNOWN = new Set(known.map(foldName))
const KNOWN_IN_TEXT = new RegExp(
  `(?<![\\p{L}])(?:${known.map((name) => name.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')).join('|')})(?![\\p{L}])`,
  'gu',
)
/** A capitalised word for an organisation with another before or after it, or an Arabic one with the name that follows. */
const ORGANISATION =
  /(?:\p{Lu}[\p{L}'’-]+\s+)(?:(?:for|of|and|de|du|des|pour|para|y|et|\p{Lu}[\p{L}'’-]+)\s+)*(?:Foundation|Association|Society|Organi[sz]ation|Relief|Charity|Initiative|Trust|NGO|Fund|Volunteers)\b|\b(?:Association|Fondation|Organisation|Organi[sz]ation|Asociación|Fundación|Organización|Society|Initiative|Secours)\s+(?:(?:for|of|de|du|des|la|les|los|las|pour|para|the|l['’])\s*)*\p{Lu}[\p{L}'’-]+|(?:جمعية|مؤسسة|منظمة)\s+(?!(?:إغاثة|محلية|دولية|إنسانية|غير|خيرية|حقوقية)(?:\s|$))\p{L}{3,}/u

function namesSmallOrganisation({
  title,
  origin,
  originKind,
}: Pick<GroupedReport, 'title' | 'origin' | 'originKind'>): boolean {
  if (originKind === 'ngo' && origin && !isGeneric(origin) && !KNOWN.has(foldName(origin))) return true
  return ORGANISATION.test(title.replace(KNOWN_IN_TEXT, ''))
}

/** "An aid organisation" names nobody. */
function isGeneric(name: string): boolean {
  return !/\p{Lu}/u.test(name.slice(1)) && !/^(?:جمعية|مؤسسة|منظمة)\s/u.test(name)
}
