/** Where to go after signing in: a path on this site, or the first page when the address would lead elsewhere. */
export function safePath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || /^\/[/\\]/.test(value)) return '/'
  if (/[\u0000-\u001f\\]/.test(value)) return '/'
  const path = value.split(/[?#]/)[0]
  return path === '/sign-in' || path === '/welcome' ? '/' : value
}
