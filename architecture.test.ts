import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

type File = { path: string; text: string }
type Rule = (file: File) => string[]

/** Who may import whom. A room not named here may not be imported, nor import. */
const MAY_IMPORT: Record<string, string[]> = {
  core: ['core'],
  exercise: ['exercise', 'core'],
  io: ['io', 'core'],
  db: ['db', 'core', 'io'],
  pipeline: ['pipeline', 'core', 'db', 'io', 'exercise'],
  app: ['app', 'core', 'db', 'io', 'exercise'],
  evals: ['evals', 'core', 'io', 'exercise'],
  bench: ['bench', 'core', 'db', 'io', 'pipeline', 'exercise', 'e2e'],
  commands: ['commands', 'core', 'db', 'io', 'pipeline', 'exercise', 'evals', 'bench'],
  e2e: ['e2e', 'core', 'io', 'exercise'],
}

/** The pure packages the core leans on; reading a file belongs in io. */
const CORE_PACKAGES = [
  'cld3-asm',
  'css-select',
  'csv-parse/sync',
  'd3-array',
  'd3-geo',
  'd3-scale',
  'd3-shape',
  'domhandler',
  'fasttext.wasm.js',
  'geojson',
  'htmlparser2',
  'ipaddr.js',
  'node:crypto',
  'topojson-client',
  'topojson-specification',
  'use-intl/core',
  'zod',
]
const TEST_PACKAGES = ['fast-check', 'vitest', 'node:fs', 'node:path', 'node:url', 'node:zlib']

const CODE = /\.(ts|tsx|mjs)$/
const MAX_LINES = 400

const files: File[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => /\.(ts|tsx|mjs|css|json|md|yml|yaml|prisma|sql|svg|sh)$|^\.ci\/|^\.npmrc$/.test(name))
  .flatMap((name) => {
    try {
      return [{ path: name, text: readFileSync(name, 'utf8') }]
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [] // deleted, not yet committed
      throw error
    }
  })

const RULES: Record<string, Rule> = {
  'a room imports only the rooms it may': (file) =>
    importsOf(file).flatMap(({ target }) => {
      const [from, to] = [roomOf(file.path), target && roomOf(target)]
      if (!from || !to || MAY_IMPORT[from]?.includes(to)) return []
      return [`${from} may not import ${to} (${target})`]
    }),

  'a numbered room of the core imports only the instruments and lower numbers': (file) =>
    importsOf(file).flatMap(({ target }) => {
      const own = /^core\/(?:(\d)-)?([^/]+)\//.exec(file.path)
      const other = /^core\/(?:(\d)-)?([^/]+)\//.exec(target ?? '')
      if (!own || !other || own[0] === other[0] || Number(other[1] ?? 0) < Number(own[1] ?? 1)) return []
      return [`${own[0]} may not import ${other[0]}`]
    }),

  'imports are relative inside a room and begin with # between rooms': (file) =>
    importsOf(file).flatMap(({ spec, target }) => {
      const from = innerRoomOf(file.path)
      if (!target || !from || !innerRoomOf(target) || /\.config\.ts$/.test(file.path)) return []
      const isInside = innerRoomOf(target) === from
      if (spec.startsWith('#') === isInside) return [`“${spec}” should ${isInside ? 'be relative' : 'begin with #'}`]
      return []
    }),

  'imports of our own files name their ending': (file) =>
    importsOf(file).flatMap(({ spec, target }) => (target && !/\.\w+$/.test(spec) ? [`“${spec}” has no ending`] : [])),

  'the core leans on a few pure packages, listed here by name': (file) => {
    if (!file.path.startsWith('core/')) return []
    const allowed =
      isTest(file.path) || file.path.includes('/testing/') ? [...CORE_PACKAGES, ...TEST_PACKAGES] : CORE_PACKAGES
    return importsOf(file).flatMap(({ spec, target }) =>
      target || allowed.includes(spec) ? [] : [`core may not import “${spec}”`],
    )
  },

  'the core has no clock, no chance, no network and no settings': (file) => {
    if (!/^(core|exercise)\//.test(file.path) || isTest(file.path)) return []
    const code = withoutComments(file.text)
    return [
      ...code.matchAll(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bprocess\.|\bperformance\.now\(/g),
    ].map(([word]) => `“${word}” does not belong in the core`)
  },

  'there is no file that only hands on others': (file) => {
    if (!CODE.test(file.path)) return []
    const code = withoutComments(file.text)
    const rest = code.replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s*from\s*'[^']*';?/g, '').trim()
    const isIndex = /(^|\/)index\.tsx?$/.test(file.path) && file.path !== 'commands/index.ts'
    if (isIndex) return ['an index file hides what is where: import the file that holds the thing']
    return rest === '' && code.trim() !== '' ? ['only hands on others: import the file that holds the thing'] : []
  },

  'names say what a file gives': (file) => {
    if (!CODE.test(file.path)) return []
    const parts = file.path.split('/').map((part) => part.replace(/\..*$/, ''))
    const vague = parts.find((part) => /^(utils?|helpers?|commons?|misc|types?|constants?|lib)$/.test(part))
    if (vague) return [`“${vague}” names nothing: a stray function belongs to a noun`]
    const name = parts.at(-1) ?? ''
    return /^\[{0,2}(\.{3})?[a-z0-9]+(-[a-z0-9]+)*\]{0,2}$|^$/.test(name) ? [] : [`“${name}” should be kebab-case`]
  },

  'files are small enough to read in one sitting': (file) => {
    if (!/\.(ts|tsx|mjs|css)$/.test(file.path)) return []
    const lines = file.text.trimEnd().split('\n').length
    return lines > MAX_LINES ? [`has ${lines} lines, more than ${MAX_LINES}: it is probably two nouns`] : []
  },

  'default exports stand only where a framework asks for them': (file) => {
    if (!CODE.test(file.path) || /^app\/|\.config\.ts$|^proxy\.ts$|^db\/testing\/server\.ts$/.test(file.path)) return []
    return /^export default /m.test(file.text) ? ['has a default export'] : []
  },

  'shared pieces of pages know the core and one another': (file) =>
    valueImportsOf(file).flatMap(({ spec, target }) => {
      if (!file.path.startsWith('app/_ui/') || isTest(file.path) || !target) return []
      return /^(core|app)\//.test(target) ? [] : [`“${spec}” should come from the page as plain data`]
    }),

  'nothing secret reaches the browser, by whatever way': (file) => {
    if (!/\.client\.tsx?$/.test(file.path)) return []
    const seen = new Set<string>()
    const reach = (from: File): string[] =>
      valueImportsOf(from).flatMap(({ spec, target }) => {
        if (spec.startsWith('node:') || /^(db|io|pipeline|commands)\//.test(target ?? ''))
          return [`reaches “${spec}” by ${from.path}`]
        const next = files.find((other) => other.path === target)
        if (!next || seen.has(next.path)) return []
        seen.add(next.path)
        return reach(next)
      })
    return reach(file)
  },

  'code for the browser is named *.client.tsx': (file) => {
    if (!/^app\/.*\.tsx?$/.test(file.path)) return []
    const isClient = /^['"]use client['"]/m.test(file.text)
    const mayBe = /\.client\.tsx?$|\/(global-)?error\.tsx$|^app\/(global-)?error\.tsx$/.test(file.path)
    return isClient && !mayBe ? ['says “use client” but is not named *.client.tsx'] : []
  },

  'settings are read in io/env.ts only': (file) => {
    const isReader =
      /^io\/(env|postgres\/run|web\/start-web)\.ts$|^commands\/(web\.ts|serve\/)|^(scripts|e2e|bench)\/|\.config\.ts$/
    if (!CODE.test(file.path) || isReader.test(file.path) || isTest(file.path)) return []
    const found = withoutComments(file.text).match(/process\.env(?!\.NODE_ENV|\.NEXT_RUNTIME)\b/)
    return found ? ['reads process.env itself'] : []
  },

  'nothing names a machine, a registry or a place outside the repository': (file) => {
    const words = file.text.match(
      /(?<![\w.])\/(work|home\/\w+|Users\/\w+|root)\/|\.\.\/shared\b|https?:\/\/[\w.-]*(registry|artifactory|nexus)[\w.-]*/,
    )
    const resolved = file.path === 'package-lock.json' && file.text.match(/"resolved": "[^"]*/)
    const found = words ?? resolved
    return found && file.path !== 'architecture.test.ts' ? [`names “${found[0]}”`] : []
  },
}

test.each(Object.entries(RULES))('%s', (_, rule) => {
  expect(files.length).toBeGreaterThan(20)
  const violations = files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`))
  expect(violations).toEqual([])
})

/** For each rule one file that breaks it: a rule that cannot fail guards nothing. */
const PLANTED: Record<keyof typeof RULES, File[]> = {
  'a room imports only the rooms it may': [
    { path: 'app/map/page.tsx', text: `import { run } from '#pipeline/1-sources.ts'` },
    { path: 'core/text/x.ts', text: `import { env } from '#io/env.ts'` },
    { path: 'io/x.ts', text: `const x = await import('#db/items.ts')` },
  ],
  'a numbered room of the core imports only the instruments and lower numbers': [
    { path: 'core/2-items/x.ts', text: `import { a } from '#core/5-incidents/a.ts'` },
    { path: 'core/geo/x.ts', text: `import type { A } from '#core/1-sources/a.ts'` },
  ],
  'imports are relative inside a room and begin with # between rooms': [
    { path: 'core/2-items/x.ts', text: `import { a } from '../text/a.ts'` },
    { path: 'core/2-items/x.ts', text: `import { a } from '#core/2-items/a.ts'` },
  ],
  'imports of our own files name their ending': [{ path: 'db/x.ts', text: `import { a } from './a'` }],
  'the core leans on a few pure packages, listed here by name': [
    { path: 'core/text/x.ts', text: `import { readFileSync } from 'node:fs'` },
    { path: 'core/text/x.ts', text: `import lodash from 'lodash'` },
  ],
  'the core has no clock, no chance, no network and no settings': [
    { path: 'core/time/x.ts', text: 'export const now = () => new Date()' },
    { path: 'core/time/x.ts', text: 'export const dice = () => Math.random()' },
  ],
  'there is no file that only hands on others': [
    { path: 'core/text/all.ts', text: `export * from './a.ts'\nexport { b } from './b.ts'\n` },
    { path: 'core/text/index.ts', text: 'export const a = 1' },
  ],
  'names say what a file gives': [
    { path: 'core/text/utils.ts', text: '' },
    { path: 'app/lib/x.ts', text: '' },
    { path: 'core/text/parseFeed.ts', text: '' },
  ],
  'files are small enough to read in one sitting': [{ path: 'core/text/x.ts', text: 'x\n'.repeat(401) }],
  'default exports stand only where a framework asks for them': [{ path: 'io/x.ts', text: 'export default 1' }],
  'shared pieces of pages know the core and one another': [
    { path: 'app/_ui/x.tsx', text: `import { findItems } from '#db/items.ts'` },
  ],
  'nothing secret reaches the browser, by whatever way': [
    { path: 'app/map/map.client.tsx', text: `import { env } from '#io/env.ts'` },
    { path: 'app/map/map.client.tsx', text: `import { signIn } from '../../commands/serve.ts'` },
    { path: 'app/map/map.client.tsx', text: `import { readFileSync } from 'node:fs'` },
  ],
  'code for the browser is named *.client.tsx': [{ path: 'app/map/map.tsx', text: `'use client'\n` }],
  'settings are read in io/env.ts only': [{ path: 'db/x.ts', text: 'const url = process.env.DATABASE_URL' }],
  'nothing names a machine, a registry or a place outside the repository': [
    { path: 'docs/x.md', text: `see ${'/home'}/somebody/notes` },
    { path: 'package-lock.json', text: `"resolved": "https${'://'}packages.example.org/a.tgz"` },
  ],
}

test.each(Object.entries(PLANTED))('a planted violation is found: %s', (name, planted) => {
  for (const file of planted) expect(RULES[name]?.(file), file.text).not.toEqual([])
})

test('each rule has a planted violation', () => {
  expect(Object.keys(PLANTED)).toEqual(Object.keys(RULES))
})

/** The imports that remain when types are gone. */
function valueImportsOf(file: File): { spec: string; target: string | null }[] {
  return importsOf({ ...file, text: file.text.replace(/^\s*(import|export) type\b[^'"]*['"][^'"\n]+['"]/gm, '') })
}

/** What a file imports; `target` is its path in the repository when it is one of our own files. */
function importsOf(file: File): { spec: string; target: string | null }[] {
  if (!/\.(ts|tsx)$/.test(file.path)) return []
  const code = withoutComments(file.text)
  const found = code.matchAll(
    /(?:^|[;\n])[ \t]*(?:import|export)\b(?:[\w\s{},*$]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g,
  )
  return [...found].map(([, still, dynamic]) => {
    const spec = still ?? dynamic ?? ''
    if (spec.startsWith('.')) return { spec, target: path.posix.join(path.posix.dirname(file.path), spec) }
    return { spec, target: spec.startsWith('#') ? spec.slice(1) : null }
  })
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** The top folder, when it is a room. */
function roomOf(file: string): string | null {
  const [top = ''] = file.split('/')
  return top in MAY_IMPORT ? top : null
}

/** The room whose insides speak relatively to one another: in the core each numbered room is one. */
function innerRoomOf(file: string): string | null {
  const parts = file.split('/')
  return parts[0] === 'core' ? parts.slice(0, 2).join('/') : roomOf(file)
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}
