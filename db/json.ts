/** What PostgreSQL cannot hold in a text: NUL and halves of surrogate pairs. */
const UNFIT = /\0|[\ud800-\udfff]/

/**
 * JSON for a jsonb parameter. Characters that PostgreSQL refuses become U+FFFD, one unit for one, so that spans stay true.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'string' && UNFIT.test(one) ? one.toWellFormed().replaceAll('\0', '\ufffd') : one,
  )
}
