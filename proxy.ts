import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './app/_auth/content-security-policy.ts'

/** What a form may weigh, in bytes: a file of 10 MB and its envelope (next.config.ts cuts off what is beyond 12 MB). */
const MOST_BODY = 11_500_000

/** Gives every page a policy with a nonce of its own, and tells pages which address was asked for. */
export function proxy(request: NextRequest): NextResponse {
  if (Number(request.headers.get('content-length')) > MOST_BODY) return sayTooLarge(request)
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image).*)'] }

/** Back to the page the form stands on, which says so; nothing of the body is taken in. */
function sayTooLarge(request: NextRequest): NextResponse {
  const back = request.nextUrl.clone()
  back.search = '?fault=too-large'
  return NextResponse.redirect(back, 303)
}
