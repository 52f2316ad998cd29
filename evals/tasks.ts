/** Scores one set of `dir`; with `out` it also writes what was predicted there. Reads nothing but `dir`. */
export type Task = (dir: string, out: string | null) => Promise<Record<string, number>>

/** Every set we score, by the name of its file under the data folder; each task is loaded when it is asked for. */
export const tasks: Record<string, Task> = {
  'geoparse/trnews': async (dir, out) => (await import('./geoparse.ts')).geoparse('trnews', dir, out),
  'geoparse/trnews.resolve': async (dir, out) => (await import('./geoparse.ts')).resolve('trnews', dir, out),
  'geoparse/geowebnews': async (dir, out) => (await import('./geoparse.ts')).geoparse('geowebnews', dir, out),
  'geoparse/geowebnews.resolve': async (dir, out) => (await import('./geoparse.ts')).resolve('geowebnews', dir, out),
  'geoparse/geovirus': async (dir, out) => (await import('./geoparse.ts')).geoparse('geovirus', dir, out),
  'geoparse/geovirus.resolve': async (dir, out) => (await import('./geoparse.ts')).resolve('geovirus', dir, out),
  'geoparse/ucdp_places': async (dir, out) => (await import('./geoparse.ts')).ucdpPlaces(dir, out),
}
