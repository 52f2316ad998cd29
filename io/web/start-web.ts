import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import { portTaken } from './port-taken.ts'
import { staticFiles } from './static-files.ts'

/** The web server at work. `close` lets open answers finish. */
export type Web = { ok: true; server: Server; close(): Promise<void> }

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type NextApp = { prepare(): Promise<void>; getRequestHandler(): Handler }

const QUICK_BROTLI = 4 // as fast as gzip's usual level and smaller: pages are made anew for each request

/** Serves the built pages from `standaloneDir`; static files straight from disk, everything else through Next. */
export async function startWeb(options: {
  standaloneDir: string
  host: string
  port: number
}): Promise<Web | { ok: false; reason: string }> {
  const { standaloneDir, host, port } = options
  if (!existsSync(path.join(standaloneDir, 'server.js'))) {
    return { ok: false, reason: 'The pages are not built yet. Run “npm start”, which builds them.' }
  }
  const config = builtConfig(standaloneDir)
  const nextDir = path.join(standaloneDir, config.distDir)
  const serveStatic = staticFiles(path.join(standaloneDir, 'public'), path.join(nextDir, 'static'))
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: QUICK_BROTLI } } } as never)
  let pages: Handler | null = null
  const ready = loadPages(options, config).then((handler) => {
    pages = handler
  })
  const server = createServer(async (request, response) => {
    if (serveStatic(request, response)) return
    compress(request as never, response as never, () => undefined)
    if (!pages) await ready
    await pages?.(request, response)
  })
  const refused = await new Promise<string | null>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(portTaken(error, host, port)))
    server.listen(port, host, () => resolve(null))
  })
  if (refused) return { ok: false, reason: refused }
  await ready
  return { ok: true, server, close: () => closeServer(server) }
}

/** Next's request handler, from the packages that were traced into the standalone folder. */
async function loadPages(
  options: { standaloneDir: string; host: string; port: number },
  config: object,
): Promise<Handler> {
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config) // as its own start script does
  process.chdir(options.standaloneDir)
  const next = createRequire(path.join(options.standaloneDir, 'server.js'))('next') as (options: object) => NextApp
  const app = next({ dev: false, dir: options.standaloneDir, hostname: options.host, port: options.port, quiet: true })
  await app.prepare()
  return app.getRequestHandler()
}

/** The settings Next wrote into its own start script at the build; `distDir` is `./.next` or what TIDINGS_NEXT_DIR named. */
function builtConfig(standaloneDir: string): { distDir: string } {
  const script = readFileSync(path.join(standaloneDir, 'server.js'), 'utf8')
  const config = /^const nextConfig = (\{.*\})$/m.exec(script)?.[1]
  if (!config) throw new Error('The start script that Next built holds no settings where they are expected.')
  return JSON.parse(config)
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), 5000)
  await closed
  clearTimeout(late)
}
