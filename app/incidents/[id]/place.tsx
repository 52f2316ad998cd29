import { getTranslations } from 'next-intl/server'
import { drawnAs } from '#core/drawing/draw-places-map.ts'
import { unitOfAdmin1 } from '#core/geo/crosswalk.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { PlacesMap } from '../../map/places-map.tsx'

/** Kilometres shown to either side of a place, so that its surroundings can be recognised. */
const HALF_WIDTH_KM = { mark: 60, ring: 75 } as const

/** The place drawn as exactly as it is known; in words where it cannot be drawn. */
export async function Place({ incident }: { incident: IncidentDetail }) {
  const t = await getTranslations('incidents')
  const unit = incident.admin1 ? unitOfAdmin1(incident.admin1) : null
  const drawn = drawnAs({ precision: incident.placePrecision, lat: incident.lat, lon: incident.lon, unit })
  return (
    <section>
      <h2>{t('place.title')}</h2>
      <p className="cap">{t(`place.${drawn}`)}</p>
      {drawn === 'none' ? null : (
        <PlacesMap
          country={incident.country}
          incidents={[incident]}
          total={1}
          isExercise={incident.isExercise}
          id="place"
          size={{ width: 384, height: 300 }}
          legend={false}
          {...(drawn === 'area'
            ? {}
            : { around: { at: [incident.lon ?? 0, incident.lat ?? 0] as const, halfWidthKm: HALF_WIDTH_KM[drawn] } })}
        />
      )}
    </section>
  )
}
