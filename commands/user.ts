import { randomInt } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { closeDatabase } from '#db/client.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#db/password-length.ts'
import { changePassword, saveUser } from '#db/user-access.ts'
import { changeRole, findUserByEmail, findUsers, hasNoUsers, type Role, type UserRow } from '#db/users.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'

export const summary =
  'People: user add EMAIL [--role analyst] [--name NAME] | user password EMAIL | user role EMAIL ROLE | user list  [--password-stdin] [--json]'

const OPTIONS = {
  role: { type: 'string', default: 'viewer' },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const BY = { id: null, name: 'tidings user' }
const ROLES: readonly string[] = ['viewer', 'analyst', 'admin'] satisfies Role[]

type Asked = { verb: string; email: string; role: Role; name: string | undefined; fromStdin: boolean; json: boolean }
type Done = { ok: true; facts: Record<string, unknown>[]; words: string } | { ok: false; reason: string }

/** Adds people, gives new passwords and roles, and lists who may sign in. */
export async function run(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked.ok) return refuse(asked.reason, 2)
  const database = await openMigratedDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  try {
    const done = await WORK[asked.asked.verb as keyof typeof WORK](asked.asked)
    if (!done.ok) return refuse(done.reason, 1)
    const lines = asked.asked.json ? done.facts.map((fact) => JSON.stringify(fact)).join('\n') : done.words
    if (lines) process.stdout.write(`${lines}\n`)
    return 0
  } finally {
    await closeDatabase()
    await database.close()
  }
}

const WORK = { add, password, role, list }

async function add({ email, role, name = email.split('@')[0] ?? email, fromStdin }: Asked): Promise<Done> {
  const chosen = await choosePassword(fromStdin)
  if (!chosen.ok) return chosen
  const given: Role = (await hasNoUsers()) ? 'admin' : role // somebody must be able to add the others
  if (!(await saveUser({ name, email, password: chosen.password, role: given }, BY)))
    return { ok: false, reason: `${email} has an account already; “user password” or “user role” changes it.` }
  const first = given === role ? '' : ' It is the first account, so it is the administrator’s.'
  const words = `${email} can sign in as ${given}.${first}${told(chosen)}`
  return { ok: true, facts: [{ email, name, role: given, ...shown(chosen) }], words }
}

async function password({ email, fromStdin }: Asked): Promise<Done> {
  const user = await findUserByEmail(email)
  if (!user) return unknown(email)
  const chosen = await choosePassword(fromStdin)
  if (!chosen.ok) return chosen
  await changePassword(user.id, chosen.password, BY)
  const words = `${email} has a new password; whoever was signed in with the old one is signed out.${told(chosen)}`
  return { ok: true, facts: [{ email, ...shown(chosen) }], words }
}

async function role({ email, role }: Asked): Promise<Done> {
  const user = await findUserByEmail(email)
  if (!user) return unknown(email)
  const changed = await changeRole(user.id, role, BY)
  if (!changed.ok) return { ok: false, reason: `${email} is the last administrator; make somebody else one first.` }
  return { ok: true, facts: [{ email, role }], words: `${email} is now ${role}.` }
}

async function list(): Promise<Done> {
  const users = await findUsers()
  const line = ({ email, role, name, banned }: UserRow) => `${email}\t${role}\t${name}${banned ? '\tswitched off' : ''}`
  const facts = users.map(({ email, role, name, banned, createdAt }) => ({
    email,
    role,
    name,
    isOpen: !banned,
    createdAt,
  }))
  return { ok: true, facts, words: users.length > 0 ? users.map(line).join('\n') : 'Nobody has an account yet.' }
}

type Chosen = { ok: true; password: string; isMade: boolean }

/** The first line of standard input, or one made here and shown once. */
async function choosePassword(fromStdin: boolean): Promise<Chosen | { ok: false; reason: string }> {
  if (!fromStdin) return { ok: true, password: makePassword(), isMade: true }
  const password = (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? ''
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    return { ok: false, reason: `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.` }
  return { ok: true, password, isMade: false }
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789' // none that look alike, so that it can be read out: 31 signs, 79 bits in 16

function makePassword(): string {
  const part = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [part(), part(), part(), part()].join('-')
}

function told({ password, isMade }: Chosen): string {
  return isMade ? `\nPassword, shown only now: ${password}` : ''
}

function shown({ password, isMade }: Chosen): { password?: string } {
  return isMade ? { password } : {}
}

function unknown(email: string): Done {
  return { ok: false, reason: `Nobody has an account as ${email}; “user list” shows who has.` }
}

function readArguments(args: string[]): { ok: true; asked: Asked } | { ok: false; reason: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { ok: false, reason: `${(error as Error).message} Use: ${summary}` }
  }
  const { values, positionals } = parsed
  const [verb = '', email = '', last, ...more] = positionals
  const role = verb === 'role' ? last : values.role
  const takes = { add: 2, password: 2, role: 3, list: 1 }[verb]
  if (takes !== positionals.length || more.length > 0) return { ok: false, reason: `Use: ${summary}` }
  if (verb !== 'list' && !z.email().safeParse(email).success) return { ok: false, reason: `“${email}” is no email.` }
  if (!role || !ROLES.includes(role)) return { ok: false, reason: `Roles are ${ROLES.join(', ')}; not “${role}”.` }
  const { name, json, 'password-stdin': fromStdin } = values
  return { ok: true, asked: { verb, email: email.toLowerCase(), role: role as Role, name, fromStdin, json } }
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true })
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
