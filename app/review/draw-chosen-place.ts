import { getTranslations } from 'next-intl/server'
import type { ReportPlace } from '#core/4-reports/reading.ts'
import { drawnAs, drawPlacesMap } from '#core/drawing/draw-places-map.ts'
import { layOutCountry, layOutWorld, type Size } from '#core/drawing/project-map.ts'
import { unitOfAdmin1 } from '#core/geo/crosswalk.ts'
import { loadCountryMap, loadWorldMap } from '#io/basemap.ts'

const SIZE: Size = { width: 300, height: 180 }
/** Kilometres shown to either side of a point. */
const HALF_WIDTH_KM = 120

/** A small map of a place as exactly as it is known, to tell two of one name apart; null where nothing can be drawn. */
export async function drawChosenPlace(place: ReportPlace): Promise<string | null> {
  const { name, country, lat, lon, precision, admin1 } = place
  const unit = admin1 ? unitOfAdmin1(admin1) : null
  const how = drawnAs({ precision, lat, lon, unit })
  if (how === 'none') return null
  const t = await getTranslations('map')
  const map = country ? await loadCountryMap(country) : null
  const ground = map ?? (await loadWorldMap())
  const around = how === 'area' ? undefined : { at: [lon ?? 0, lat ?? 0] as const, halfWidthKm: HALF_WIDTH_KM }
  return drawPlacesMap({
    map: ground,
    sheet: map ? layOutCountry(map, SIZE, around) : layOutWorld(ground, SIZE),
    incidents: [
      { id: 'chosen', title: name, label: name, mark: null, hollow: false, precision, lat, lon, unit, selected: true },
    ],
    theme: 'web',
    id: 'chosen',
    label: t('placesAlt', { some: 1, all: 1 }),
    sayKm: (km) => t('km', { km }),
    saySomewhere: (_count, area) => area,
  })
}
