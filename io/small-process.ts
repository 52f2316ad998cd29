/**
 * How a process that works for weeks on a small machine is started: flags of Node and V8, and environment variables.
 *
 * V8: a small young generation, collected by the thread that fills it (helpers cost more processor time than they save
 * where every core has work), and a collector that may be called when all is done. No allocation site is pretenured: while
 * the young generation is still growing a page outlives a collection, V8 takes that for the rule, and half a megabyte of
 * every later page is born old, where a full collection alone finds it (40 in 3,000 pages, marked by three helpers). Functions
 * take less of one another in when they are compiled: a reading thread spends its first seconds mostly on that (four seconds of
 * processor time), and once warm it reads no slower.
 *
 * glibc's malloc (mallopt(3)): big pieces are mapped one by one and go back to the system when they are freed; left to
 * itself it keeps about 50 MB that ended reading threads held. Other systems ignore these variables.
 */
export const SMALL_PROCESS = {
  flags: [
    '--max-semi-space-size=8',
    '--no-parallel-scavenge',
    '--no-allocation-site-pretenuring',
    '--max-inlined-bytecode-size-cumulative=230',
    '--expose-gc',
  ],
  variables: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  },
}
