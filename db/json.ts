/** Escapes in JSON that PostgreSQL refuses inside a text: NUL and halves of surrogate pairs. */
const UNFIT_ESCAPE = /\\u(?:0000|d[89a-f])/
const UNFIT = /\0|[\ud800-\udfff]/

/**
 * JSON for a jsonb parameter. Characters that PostgreSQL refuses become U+FFFD, one unit for one, so that spans stay true.
 */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  // Looking once at the whole is ten times cheaper than looking at every text, and almost nothing is unfit.
  if (!json.includes('\\u') || !UNFIT_ESCAPE.test(json)) return json
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'string' && UNFIT.test(one) ? one.toWellFormed().replaceAll('\0', '\ufffd') : one,
  )
}
