import { env } from '../env.ts'

/** The proxy that requests to an address go through, as HTTP_PROXY, HTTPS_PROXY and NO_PROXY say; null for none. */
export function proxyFor(url: URL, proxies = env.proxies): string | null {
  const proxy = url.protocol === 'https:' ? proxies.https : proxies.http
  if (!proxy) return null
  const host = url.hostname.toLowerCase()
  const isExempt = proxies.none.some(
    (entry) => entry === '*' || host === entry || host.endsWith(`.${entry.replace(/^\*?\./, '')}`),
  )
  return isExempt ? null : proxy
}
