/** What a later item does to a happening that was already told. */
export type FollowUp = 'echo' | 'update' | 'claim' | 'deny' | 'retract' | 'hospital' | 'release'

/** Its sentences: `plain` are the ones that follow (for `echo`: first sentences without a toll). */
export type FollowUpText = { titles: string[]; leads: string[]; plain: string[] }

export type FollowUpTexts = Record<FollowUp, FollowUpText>

/** Sentences any report of a language may need. */
export type FrameTexts = {
  /** After a first sentence that gives no toll: `{Toll}, {said}.` and the like. */
  toll: string[]
  /** Nobody was hurt. */
  none: string[]
  /** Nobody knows yet. */
  unknown: string[]
  /** What long reports close with; slots `{gov}`. */
  background: string[]
  /** How a relay names its source: `{outlet}`. */
  relay: string[]
  /** First sentences of a weekly bulletin. */
  roundup: string[]
  /** How an agency's copy is credited: `{outlet}`. */
  credit: string
}

/** A text that tells of no security incident: title and paragraphs; `topic` says why not. */
export type PlainItem = { topic: string; outlet: string; title: string; body: string[] }
