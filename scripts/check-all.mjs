import path from 'node:path'
import { ownNode } from './own-node.mjs'
import { compileGazetteer, generateClient } from './prepare.mjs'
import { runStage, vitestStage } from './stage.mjs'

/** Format and lint, types, unused code, floor plan and unit tests; on two cores side by side. */
export async function check(project) {
  await generateClient(project)
  await compileGazetteer(project) // else every test that looks places up would compile it for itself
  const node = ownNode(project)
  const bin = (...parts) => path.join('node_modules', ...parts)
  const still = async () => {
    const style = await runStage(project, 'format and lint', node, [
      bin('@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--error-on-warnings',
    ])
    const routes = await runStage(project, 'addresses of pages', node, [bin('next', 'dist', 'bin', 'next'), 'typegen'])
    const types = await runStage(project, 'types', node, [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'])
    const unused = await runStage(project, 'unused code', node, [bin('knip', 'bin', 'knip.js'), '--no-progress'])
    return [style, routes, types, unused]
  }
  const [first, unit] = await Promise.all([still(), vitestStage(project, 'unit', 'floor plan and unit tests')])
  return [...first, unit]
}
