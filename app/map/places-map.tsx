import { getTranslations } from 'next-intl/server'
import { drawnAs, drawPlacesMap, type PlacedIncident } from '#core/drawing/draw-places-map.ts'
import { layOutCountry, layOutWorld, type Size } from '#core/drawing/project-map.ts'
import { unitOfAdmin1 } from '#core/geo/crosswalk.ts'
import type { LonLat } from '#core/geo/distance.ts'
import type { IncidentRow } from '#db/incidents.ts'
import { loadCountryMap, loadWorldMap } from '#io/basemap.ts'
import { Drawing } from '../_ui/charts/drawing.tsx'
import { MapCredit } from './map-credit.tsx'

/** Words on a map are never scaled below 11 pixels: phones get a drawing of their own. */
const PHONE: Size = { width: 358, height: 300 }

type Props = {
  country: string | null
  incidents: IncidentRow[]
  total: number
  isExercise: boolean
  id: string
  size: Size
  hrefOf?: (incident: IncidentRow) => string
  selected?: string | null
  /** Where the incidents of a region are listed. */
  listOf?: (admin1: string) => string
  /** Shows this surrounding only. */
  around?: { at: LonLat; halfWidthKm: number }
  legend?: boolean
}

/** Incidents drawn as exactly as they are known; what cannot be drawn is counted beneath. */
export async function PlacesMap(props: Props) {
  const { country, incidents, id, size } = props
  const t = await getTranslations('map')
  const map = country ? await loadCountryMap(country) : null
  const ground = map ?? (await loadWorldMap())
  const placed = incidents.map((incident) => placedIncident(incident, props))
  // Off the sheet is what lies in another country than the one shown.
  const here = incidents.filter((incident) => !map || incident.country === country).map((incident) => incident.id)
  const drawn = placed.filter((incident) => drawnAs(incident) !== 'none' && here.includes(incident.id))
  const draw = (sized: Size, suffix: string) =>
    drawPlacesMap({
      map: ground,
      sheet: map ? layOutCountry(map, sized, props.around) : layOutWorld(ground, sized),
      incidents: placed,
      theme: 'web',
      id: `${id}${suffix}`,
      label: t('placesAlt', { some: drawn.length, all: incidents.length }),
      sayKm: (km) => t('km', { km }),
      saySomewhere: (count, unit) => t('somewhere', { count, unit }),
      ...(props.listOf ? { crowdLink: (ids) => crowdLink(ids, props, t) } : {}),
      ...(map ? {} : { names: new Map(ground.units.features.map((shape) => [shape.properties.unit, ''])) }),
    })
  return (
    <>
      <Drawing className="map-box only-d" svg={draw(size, '-d')} />
      <Drawing className="map-box only-m" svg={draw(PHONE, '-m')} />
      {props.legend === false ? null : <PlacesLegend />}
      <MapCredit
        onMap={drawn.length}
        total={props.total}
        isExercise={props.isExercise}
        projection={map ? 'mercator' : 'equalEarth'}
      />
    </>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'map'>>>

/** A crowd leads to the list of its region. */
function crowdLink(ids: readonly string[], { incidents, listOf }: Props, t: Words): { href: string; title: string } {
  const one = incidents.find((incident) => incident.id === ids[0])
  const href = one?.admin1 && listOf ? listOf(one.admin1) : '/incidents'
  return { href, title: t('crowd', { count: ids.length, name: one?.placeName ?? '' }) }
}

/** What each way of drawing says about how exactly a place is known. */
export async function PlacesLegend() {
  const t = await getTranslations('map')
  return (
    <p className="lg">
      <span>
        <i className="key disc" aria-hidden="true" />
        {t('legend.mark')}
      </span>
      <span>
        <i className="key ring" aria-hidden="true" />
        {t('legend.ring')}
      </span>
      <span>
        <i className="key area" aria-hidden="true" />
        {t('legend.area')}
      </span>
      <span>{t('legend.hollow')}</span>
    </p>
  )
}

/** An incident as the map needs it. */
function placedIncident(incident: IncidentRow, { hrefOf, selected, around }: Props): PlacedIncident {
  return {
    id: incident.id,
    title: incident.title,
    mark: incident.family,
    hollow: incident.polarity === 'improving',
    precision: incident.placePrecision,
    lon: incident.lon,
    lat: incident.lat,
    unit: incident.admin1 ? unitOfAdmin1(incident.admin1) : null,
    selected: incident.id === selected,
    ...(hrefOf ? { href: hrefOf(incident) } : {}),
    ...(around && incident.placeName ? { label: incident.placeName } : {}),
  }
}
