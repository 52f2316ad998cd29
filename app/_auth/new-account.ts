import { z } from 'zod'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#db/password-length.ts'

/** What a new account needs; each issue's message is the key of its words. */
export const NEW_ACCOUNT = z.object({
  name: z.string().trim().min(1, 'name').max(80, 'name'),
  email: z.string().trim().toLowerCase().max(254, 'email').pipe(z.email('email')),
  password: z.string().min(SHORTEST_PASSWORD, 'password').max(LONGEST_PASSWORD, 'passwordLong'),
})

/** The key of the words for each field that is not right. */
export function faultKeys(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [String(issue.path[0]), issue.message]).reverse())
}
