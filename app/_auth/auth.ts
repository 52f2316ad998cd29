import { betterAuth } from 'better-auth/minimal'
import { nextCookies } from 'better-auth/next-js'
import { admin } from 'better-auth/plugins/admin'
import { adminAc, userAc } from 'better-auth/plugins/admin/access'
import { authRows } from '#db/auth-rows.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#db/password-length.ts'
import { env } from '#io/env.ts'
import { tidingsSecret } from '#io/secret.ts'
import { guardSignIn, noteSignIn } from './sign-in-guard.ts'

/** better-auth with our rows and roles: nobody signs up by themselves, sessions live 14 days and renew daily. */
function open() {
  return betterAuth({
    appName: 'Tidings',
    baseURL: env.publicUrl,
    secret: tidingsSecret(),
    database: authRows(),
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 14 * 86_400, updateAge: 86_400, freshAge: 0 },
    rateLimit: { enabled: true, storage: 'memory' },
    advanced: {
      cookiePrefix: 'tidings',
      database: { generateId: false },
      useSecureCookies: env.publicUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    hooks: { before: guardSignIn, after: noteSignIn },
    plugins: [
      admin({
        defaultRole: 'viewer',
        adminRoles: ['admin'],
        roles: { viewer: userAc, analyst: userAc, admin: adminAc },
      }),
      nextCookies(),
    ],
  })
}

type Auth = ReturnType<typeof open>

const held = globalThis as { tidingsAuth?: Auth }

/** The one instance of this process, opened on first use. */
export function auth(): Auth {
  held.tidingsAuth ??= open()
  return held.tidingsAuth
}
