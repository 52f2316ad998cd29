import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#io/env.ts'

const FILES = new Set(['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs'])

/** MapLibre's worker as it is in the package: bundlers lose it, and a worker must come from our own address. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  if (!FILES.has(file)) return new Response(null, { status: 404 })
  const code = await readFile(path.join(env.projectDir, 'node_modules', 'maplibre-gl', 'dist', file))
  return new Response(new Uint8Array(code), {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  })
}
