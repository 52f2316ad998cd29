/** A paragraph-like piece of an item's text, with where it stands in it (UTF-16 units). */
export type Block = {
  kind: 'title' | 'lead' | 'heading' | 'paragraph' | 'list' | 'quote' | 'caption'
  start: number
  end: number
}

/** A news item as it was published: the text is what every span indexes and is never edited after it is stored. */
export type ExtractedItem = {
  title: string
  /** NFC text of the body, paragraphs parted by a blank line; the title is its first paragraph. */
  text: string
  blocks: Block[]
  /** BCP 47 language subtag, `und` where it can't be told. */
  language: string
  /** ISO 8601 instant, or a bare day where no time is told; null when unknown. */
  published: string | null
  author: string | null
  /** Whose report this is a copy of, as the credit line says (an agency, another outlet). */
  credit: string | null
  /** The address the page calls its own. */
  canonicalUrl: string | null
}

/** Why a page or a paste gave no item. The words people see stand in the message catalogue under `reason.*`. */
export type RefusalReason =
  | 'paywalled'
  | 'too-short'
  | 'not-an-article'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'bad-encoding'

export type Extraction = { ok: true; item: ExtractedItem } | { ok: false; reason: RefusalReason }
