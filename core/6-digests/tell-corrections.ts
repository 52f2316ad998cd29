import type { Correction } from './corrections.ts'
import type { DigestContent } from './digest-content.ts'
import type { DigestFacts } from './digest-facts.ts'
import { capitalised, shortToll, tellPlace } from './tell-incident.ts'
import type { Words } from './words.ts'

/** What the last issued digest said that no longer stands, before and after; null where none was issued before. */
export function tellCorrections({ lastIssue }: DigestFacts, words: Words): DigestContent['corrections'] {
  if (!lastIssue) return null
  const { say } = words
  const rows = lastIssue.corrections.map((correction) => {
    const { incident } = correction
    const [before, now] = beforeAndNow(correction, words)
    const what = say('corrections.what', {
      date: words.date(incident.day, 'short'),
      what: capitalised(say(`what.${incident.type}`)),
      where: tellPlace(incident, words),
    })
    return [what, before, now]
  })
  const number = Number(lastIssue.week.slice(6))
  return {
    heading: say('corrections.heading'),
    caption: say('corrections.caption', { number, issued: words.date(lastIssue.issuedOn, 'long'), count: rows.length }),
    head: ['what', 'before', 'now'].map((key) => say(`corrections.head.${key}`)),
    rows,
  }
}

function beforeAndNow(correction: Correction, words: Words): [string, string] {
  const { say } = words
  const { incident } = correction
  switch (correction.field) {
    case 'gone':
    case 'retracted':
      return [say(`verification.${incident.verification}`), say(`corrections.${correction.field}`)]
    case 'type':
      return [say(`what.${incident.type}`), say(`what.${correction.now}`)]
    case 'place':
      return [tellPlace(incident, words), tellPlace({ place: correction.now }, words)]
    case 'verification':
      return [say(`verification.${incident.verification}`), say(`verification.${correction.now}`)]
    default: {
      const { field } = correction
      const told = (toll: typeof correction.now) => say(`corrections.toll.${field}`, { n: shortToll(toll, words) })
      return [told(incident.tolls[field]), told(correction.now)]
    }
  }
}
