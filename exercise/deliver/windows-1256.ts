const HIGH =
  '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟' +
  'ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîïًٌٍَôُِ÷ّùْûü\u200e\u200fے'

const CODES = new Map([...HIGH].map((character, i) => [character, 0x80 + i]))

/** Text as bytes of windows-1256, the Arabic code page; a character it lacks becomes a numeric reference. */
export function encodeWindows1256(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    const high = CODES.get(character)
    if (code < 0x80) bytes.push(code)
    else if (high !== undefined) bytes.push(high)
    else for (const digit of `&#${code};`) bytes.push(digit.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}
