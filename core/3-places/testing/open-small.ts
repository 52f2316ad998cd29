import { readFileSync } from 'node:fs'
import { compileGazetteer } from '../compile/compile-gazetteer.ts'
import { type Gazetteer, openGazetteer } from '../gazetteer.ts'
import { admin2, cities, cities500 } from './small-gazetteer.ts'

/** A gazetteer of our own tables and a few towns, compiled for tests. */
export function openSmall(): Gazetteer {
  return openGazetteer(compileSmall())
}

/** Its bytes, with the country dumps given. */
export function compileSmall(imports: string[] = []): Uint8Array {
  const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
  return compileGazetteer({
    cities500,
    cities,
    admin2,
    admin1Names: JSON.parse(read('admin1-names.json')),
    countries: read('countries.csv'),
    aliases: read('aliases.csv'),
    imports,
  })
}
