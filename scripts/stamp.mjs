import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Remembers from which sources a thing was made, so that it is made again only when they change. */
export function stampFor(project, name, sources, result) {
  const file = path.join(project, '.cache', 'made', `${name}.sha256`)
  const hash = hashOf(project, sources)
  return {
    isCurrent: existsSync(path.resolve(project, result)) && existsSync(file) && readFileSync(file, 'utf8') === hash,
    save() {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, hash)
    },
  }
}

/** SHA-256 over names and contents of files and folders; tests do not count. */
function hashOf(project, sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(path.join(project, source)).sort()) {
      hash
        .update(`${path.relative(project, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesUnder(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(place, entry.name)
    if (entry.isDirectory()) return entry.name === 'fixtures' || entry.name === 'testing' ? [] : filesUnder(inside)
    return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [inside] : []
  })
}
