/** What people may do: a viewer reads, an analyst also adds and corrects, an admin also keeps people and settings. */
export const ROLES = ['viewer', 'analyst', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role may do what another role is needed for. */
export function mayActAs(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}

/** Reads a role from outside; null when it is none. */
export function readRole(value: unknown): Role | null {
  return ROLES.find((role) => role === value) ?? null
}
