import { getTranslations } from 'next-intl/server'
import { circlesOf, drawCountsMap } from '#core/drawing/draw-counts-map.ts'
import { layOutCountry, layOutWorld, type Sheet, type Size } from '#core/drawing/project-map.ts'
import type { RegionCount } from '#db/week.ts'
import { loadCountryMap, loadWorldMap } from '#io/basemap.ts'
import { Drawing } from '../_ui/charts/drawing.tsx'
import { MapCredit } from './map-credit.tsx'
import { countryCounts, unitCounts } from './unit-counts.ts'

type Props = { country: string | null; regions: RegionCount[]; total: number; isExercise: boolean; id: string }

/** Counts of the week by governorate, or by country where all countries are shown. */
export async function CountsMap({ country, regions, total, isExercise, id }: Props) {
  const t = await getTranslations('map')
  const map = country ? await loadCountryMap(country) : null
  const isWorld = map === null
  const ground = map ?? (await loadWorldMap())
  const names = new Map(ground.units.features.map((shape) => [shape.properties.unit, shape.properties.name]))
  const counts = isWorld ? countryCounts(regions) : unitCounts(regions, names)
  const listed = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const label = t('countsAlt', { list: listed.map(({ name, count }) => `${name} ${count}`).join(', ') || t('none') })
  const layOut = (size: Size) => (isWorld ? layOutWorld(ground, size) : layOutCountry(ground, size))
  const draw = (sheet: Sheet, suffix: string) =>
    drawCountsMap({
      map: ground,
      sheet,
      counts,
      theme: 'web',
      id: `${id}${suffix}`,
      label,
      sayKm: (km) => t('km', { km }),
      nameAll: !isWorld,
    })
  const sheet = layOut({ width: 468, height: isWorld ? 260 : 450 })
  const onMap = circlesOf({ map: ground, sheet, counts }).reduce((sum, { entry }) => sum + entry.count, 0)
  return (
    <>
      {/* Drawn at both widths: words on a map are never scaled below 11 pixels. */}
      <Drawing className="map-box only-d" svg={draw(sheet, '-d')} />
      <Drawing className="map-box only-m" svg={draw(layOut({ width: 358, height: isWorld ? 210 : 345 }), '-m')} />
      {counts.some(({ littleRead }) => littleRead) ? (
        <p className="lg">
          <span>
            <i className="key dots" aria-hidden="true" />
            {t('littleRead')}
          </span>
        </p>
      ) : null}
      <MapCredit onMap={onMap} total={total} isExercise={isExercise} projection={isWorld ? 'equalEarth' : 'mercator'} />
    </>
  )
}
