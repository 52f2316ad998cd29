import { compileToCache } from '#io/gazetteer.ts'

export const summary = 'places: geo compile'

export async function run(args: string[]): Promise<number> {
  const [verb] = args
  if (verb === 'compile') {
    const started = performance.now()
    const { path, bytes } = compileToCache()
    console.log(`${path}: ${(bytes / 1e6).toFixed(1)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    return 0
  }
  console.error('geo needs a verb: compile')
  return 2
}
