import { Tokenizer } from 'htmlparser2'

/** What leaping needs of htmlparser2's tokenizer; its types call these private. */
type Scanner = {
  /** The chunk in hand, where it begins in the page, and where in the page the scanner stands. */
  buffer: string
  offset: number
  index: number
  stateText(unit: number): void
  stateInTagName(unit: number): void
  stateInAttributeName(unit: number): void
  handleInAttributeValue(unit: number, quote: number): void
}

const Scanner = Tokenizer as unknown as new (...given: ConstructorParameters<typeof Tokenizer>) => Scanner

const [AMPERSAND, SLASH, LESS, EQUALS, GREATER, BLANK] = [0x26, 0x2f, 0x3c, 0x3d, 0x3e, 0x20]

/**
 * htmlparser2's tokenizer, leaping over what cannot end the piece it is in.
 *
 * It gives the same events. The original goes through its state machine for every character of text, names and values,
 * which was half the cost of a page's tree.
 */
class Leaping extends Scanner {
  override stateText(unit: number): void {
    if (unit === LESS || unit === AMPERSAND) super.stateText(unit)
    else this.#leapTo(LESS)
  }

  override handleInAttributeValue(unit: number, quote: number): void {
    if (unit === quote || unit === AMPERSAND) super.handleInAttributeValue(unit, quote)
    else this.#leapTo(quote)
  }

  override stateInTagName(unit: number): void {
    if (endsName(unit)) super.stateInTagName(unit)
    else this.#leapOverName()
  }

  override stateInAttributeName(unit: number): void {
    if (endsName(unit)) super.stateInAttributeName(unit)
    else this.#leapOverName()
  }

  fastForwardTo(unit: number): boolean {
    const found = this.buffer.indexOf(String.fromCharCode(unit), this.index + 1 - this.offset)
    this.index = this.offset + (found < 0 ? this.buffer.length - 1 : found)
    return found >= 0
  }

  /** Goes to the last character before the next `end` or entity; the caller's loop takes the step onto it. */
  #leapTo(end: number): void {
    const { buffer, offset } = this
    let at = this.index + 1 - offset
    for (; at < buffer.length; at++) {
      const unit = buffer.charCodeAt(at)
      if (unit === end || unit === AMPERSAND) break
    }
    this.index = offset + at - 1
  }

  #leapOverName(): void {
    const { buffer, offset } = this
    let at = this.index + 1 - offset
    while (at < buffer.length && !endsName(buffer.charCodeAt(at))) at++
    this.index = offset + at - 1
  }
}

/** Control characters and blanks are looked at by the original, as are the marks that end a name. */
function endsName(unit: number): boolean {
  return unit <= BLANK || unit === SLASH || unit === GREATER || unit === EQUALS
}

export const LeapingTokenizer = Leaping as unknown as typeof Tokenizer
