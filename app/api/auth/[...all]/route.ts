import { toNextJsHandler } from 'better-auth/next-js'
import { auth } from '../../../_auth/auth.ts'

const OPEN = new Set(['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/get-session', '/api/auth/ok'])

/** Signing in and out for programs; accounts are kept on the pages only, where every change is written down. */
async function handle(request: Request): Promise<Response> {
  if (!OPEN.has(new URL(request.url).pathname)) return Response.json({ message: 'Not found' }, { status: 404 })
  const handlers = toNextJsHandler(auth())
  return request.method === 'GET' ? handlers.GET(request) : handlers.POST(request)
}

export { handle as GET, handle as POST }
