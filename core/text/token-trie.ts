import { type Token, tokenize } from './tokens.ts'

type Node<T> = { exact: Map<string, Node<T>>; prefixes: Map<string, Node<T>> | null; lengths: number[]; values: T[] }

/** Something the trie knows, found in tokens `from` to `to` (not included). */
export type TrieHit<T> = { from: number; to: number; value: T }

/**
 * A dictionary of phrases that is walked once along the tokens of a text. A phrase is written as people write it; a
 * star at the end of a word stands for any ending (`abduct*`).
 */
export class TokenTrie<T> {
  readonly #root: Node<T> = node()
  readonly #begun = new Map<string, Node<T>[]>()

  /** Adds a phrase; a phrase without words is ignored. */
  add(phrase: string, value: T): void {
    this.#begun.clear()
    let at = this.#root
    let isEmpty = true
    const tokens = asInText(tokenize(phrase))
    tokens.forEach((token, i) => {
      if (token.word === '*') return
      const star = tokens[i + 1]
      isEmpty = false
      at = star?.word === '*' && star.start === token.end ? prefixChild(at, token.word) : exactChild(at, token.word)
    })
    if (!isEmpty) at.values.push(value)
  }

  /** All phrases that begin at token `from`, with repeats where a word can be read in two ways. */
  match(tokens: readonly Token[], from: number, hits: TrieHit<T>[]): void {
    const token = tokens[from]
    if (!token) return
    if (token.forms) for (const form of token.forms) this.#begin(form, tokens, from, hits)
    else this.#begin(token.word, tokens, from, hits)
  }

  #begin(form: string, tokens: readonly Token[], from: number, hits: TrieHit<T>[]): void {
    let begun = this.#begun.get(form)
    if (begun === undefined) {
      begun = nextNodes(this.#root, form)
      if (this.#begun.size < MOST_BEGUN) this.#begun.set(form, begun)
    }
    for (const next of begun) enter(next, tokens, from, from, hits)
  }
}

/** Words whose first steps are kept: news has few different ones. */
const MOST_BEGUN = 20_000

/** Where a word leads: the phrase that goes on with it, and those that go on with a beginning of it. */
function nextNodes<T>(at: Node<T>, form: string): Node<T>[] {
  const found: Node<T>[] = []
  const exact = at.exact.get(form)
  if (exact) found.push(exact)
  if (!at.prefixes) return found
  for (const length of at.lengths) {
    if (form.length < length) break
    const next = at.prefixes.get(form.slice(0, length))
    if (next) found.push(next)
  }
  return found
}

/** The words of a phrase as a text has them, where the word before an apostrophe swallows it (`près d'` before a vowel). */
function asInText(tokens: Token[]): Token[] {
  const last = tokens.at(-1)
  return tokens.length > 1 && last !== undefined && APOSTROPHES.has(last.word) ? tokens.slice(0, -1) : tokens
}

const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’'])

function enter<T>(next: Node<T>, tokens: readonly Token[], from: number, i: number, hits: TrieHit<T>[]): void {
  for (const value of next.values) hits.push({ from, to: i + 1, value })
  if (next.exact.size > 0 || next.prefixes) walk(next, tokens, from, i + 1, hits)
}

function walk<T>(at: Node<T>, tokens: readonly Token[], from: number, i: number, hits: TrieHit<T>[]): void {
  const token = tokens[i]
  if (!token) return
  if (token.forms) for (const form of token.forms) goOn(at, form, tokens, from, i, hits)
  else goOn(at, token.word, tokens, from, i, hits)
}

/** Few phrases go on with the next word: a list of where it leads would mostly be empty. */
function goOn<T>(
  at: Node<T>,
  form: string,
  tokens: readonly Token[],
  from: number,
  i: number,
  hits: TrieHit<T>[],
): void {
  if (at.prefixes) for (const next of nextNodes(at, form)) enter(next, tokens, from, i, hits)
  else {
    const next = at.exact.get(form)
    if (next) enter(next, tokens, from, i, hits)
  }
}

function node<T>(): Node<T> {
  return { exact: new Map(), prefixes: null, lengths: [], values: [] }
}

function exactChild<T>(at: Node<T>, word: string): Node<T> {
  let next = at.exact.get(word)
  if (!next) {
    next = node()
    at.exact.set(word, next)
  }
  return next
}

function prefixChild<T>(at: Node<T>, prefix: string): Node<T> {
  at.prefixes ??= new Map()
  let next = at.prefixes.get(prefix)
  if (!next) {
    next = node()
    at.prefixes.set(prefix, next)
    if (!at.lengths.includes(prefix.length)) at.lengths = [...at.lengths, prefix.length].sort((a, b) => a - b)
  }
  return next
}
