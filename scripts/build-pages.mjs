// Builds the pages with Next and completes its standalone folder: static and public files beside the server, each
// compressible one with a .br and a .gz, so that serving costs nothing and a slow line carries little.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const nextDir = path.join(project, process.env.TIDINGS_NEXT_DIR || '.next')
const standalone = path.join(nextDir, 'standalone')
const COMPRESSIBLE = /\.(css|geojson|html|ico|js|json|mjs|svg|ttf|txt|webmanifest|xml|pbf)$/
const TOO_SMALL = 600 // bytes; below this an answer fits one packet anyway
const SLOW_ABOVE = 400_000 // bytes; brotli's last level takes seconds per megabyte

rmSync(standalone, { recursive: true, force: true })
const next = path.join(project, 'node_modules', 'next', 'dist', 'bin', 'next')
const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', TIDINGS_PROJECT: project }
const build = spawnSync(process.execPath, [next, 'build'], { cwd: project, stdio: 'inherit', env })
if (build.status !== 0) process.exit(build.status ?? 1)
if (!process.env.TIDINGS_SKIP_TYPES) {
  // Next has just written the types of all addresses; `npm test` has checked them already.
  const tsc = path.join(project, 'node_modules', 'typescript', 'bin', 'tsc')
  const types = spawnSync(process.execPath, [tsc, '--noEmit', '-p', '.'], { cwd: project, stdio: 'inherit' })
  if (types.status !== 0) process.exit(types.status ?? 1)
}

const served = [
  [path.join(nextDir, 'static'), path.join(standalone, path.relative(project, nextDir), 'static')],
  [path.join(project, 'public'), path.join(standalone, 'public')],
]
for (const [from, to] of served) {
  if (!existsSync(from)) continue
  cpSync(from, to, { recursive: true })
  await Promise.all(filesUnder(to).map(compress))
}
writeFileSync(path.join(standalone, 'ready'), '')

async function compress(file) {
  const bytes = readFileSync(file)
  if (!COMPRESSIBLE.test(file) || bytes.length < TOO_SMALL) return
  const level = bytes.length > SLOW_ABOVE ? 9 : 11
  const params = { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  writeFileSync(`${file}.br`, br)
  writeFileSync(`${file}.gz`, gz)
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}
