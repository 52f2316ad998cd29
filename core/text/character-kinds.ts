/**
 * Of what kind the characters of texts are, a number of the caller's choice from 1 to 255.
 *
 * A kind is found once for each code unit and kept: one look into a table instead of a regular expression.
 */
export class CharacterKinds {
  readonly #kindOf: (character: string) => number
  /** By code unit; 0 is not yet known. */
  readonly #known = new Uint8Array(0x10000)

  constructor(kindOf: (character: string) => number) {
    this.#kindOf = kindOf
  }

  /** The kind of the character that begins at `at`; a pair that `to` parts is two characters. */
  at(text: string, at: number, to: number): number {
    const unit = text.charCodeAt(at)
    const known = this.#known[unit] as number
    if (known !== 0) return known
    // Half of a pair says nothing by itself, so it is not remembered.
    if (unit >= 0xd800 && unit < 0xe000) return this.#kindOf(text.slice(at, at + widthAt(text, at, to)))
    const kind = this.#kindOf(text.charAt(at))
    this.#known[unit] = kind
    return kind
  }

  /** Where the characters of a kind end that begin at `at`. */
  endOf(kind: number, text: string, at: number, to: number): number {
    while (at < to) {
      if (this.#known[text.charCodeAt(at)] === kind) at++
      else if (this.at(text, at, to) === kind) at += widthAt(text, at, to)
      else break
    }
    return at
  }
}

/** Code units of the character at `at`; a pair that `to` parts is two characters. */
export function widthAt(text: string, at: number, to: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit >= 0xdc00 || at + 1 >= to) return 1
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low < 0xe000 ? 2 : 1
}
