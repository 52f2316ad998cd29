import { createHash, randomUUID } from 'node:crypto'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { deleteAttempts, saveAttempt } from '#db/sign-in-attempts.ts'

const RULE = { tries: 10, pauseMs: 5 * 60_000 }

const DEVICE_COOKIE = 'tidings.device'
const DEVICE_AGE_S = 365 * 86_400

/**
 * Ten tries, then a pause of five minutes, counted for an account and a device together.
 *
 * A browser that has signed in before carries a signed cookie and is counted by itself; all others share one count.
 * So a stranger who guesses never locks out the person whose account it is (OWASP: device cookies).
 */
export const guardSignIn = createAuthMiddleware(async (context) => {
  if (context.path !== '/sign-in/email') return
  const device = await readDevice(context)
  const until = await saveAttempt(attemptKey(context.body?.email, device), RULE, Date.now())
  if (until !== null) {
    const minutes = Math.max(1, Math.ceil((until - Date.now()) / 60_000))
    throw new APIError('TOO_MANY_REQUESTS', {
      code: 'PAUSED',
      message: `Too many tries; wait ${minutes} min.`,
      minutes,
    })
  }
})

/** After a right password: the count begins anew and the browser is known from now on. */
export const noteSignIn = createAuthMiddleware(async (context) => {
  if (context.path !== '/sign-in/email' || context.context.returned instanceof APIError) return
  const email = context.body?.email
  await deleteAttempts(attemptKey(email, await readDevice(context)))
  await context.setSignedCookie(DEVICE_COOKIE, `${fingerprint(email)}.${randomUUID()}`, context.context.secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: context.context.baseURL.startsWith('https://'),
    path: '/',
    maxAge: DEVICE_AGE_S,
  })
})

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** The device's mark if it belongs to the account that is tried, else null. */
async function readDevice(context: Context): Promise<string | null> {
  const cookie = await context.getSignedCookie(DEVICE_COOKIE, context.context.secret)
  return typeof cookie === 'string' && cookie.startsWith(`${fingerprint(context.body?.email)}.`) ? cookie : null
}

function attemptKey(email: unknown, device: string | null): string {
  return `sign-in:${fingerprint(email)}:${device ? fingerprint(device) : 'strangers'}`
}

/** Addresses are not kept in clear beside wrong passwords. */
function fingerprint(text: unknown): string {
  return createHash('sha256').update(String(text).trim().toLowerCase()).digest('base64url').slice(0, 22)
}
