import { allNames } from '#core/3-places/regions.ts'
import type { ReportPlace } from '#core/4-reports/reading.ts'
import { foldWord } from '#core/text/fold.ts'

/** Whether a place lies in the unit of this name, by any of the unit's names; articles, case, marks and endings apart. */
export function isUnitNamed(name: string, place: ReportPlace | null | undefined): boolean {
  if (!place?.admin1Name) return false
  const expected = bare(name)
  return [place.admin1Name, ...(place.admin1 ? allNames(place.admin1) : [])].some((one) => isSame(expected, bare(one)))
}

function bare(name: string): string {
  return foldWord(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(al|el)/, '')
}

function isSame(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.startsWith(a)) || (b.length > 3 && a.startsWith(b))
}
