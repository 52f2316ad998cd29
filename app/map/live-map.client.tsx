'use client'
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as LibreMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { colourReader } from './colour-reader.ts'
import type { IncidentProperties } from './incident-features.ts'
import { addIncidents, fetchBase, fetchIncidents, groundStyle } from './live-layers.ts'

type Props = { source: string; country: string | null; label: string; onFail: () => void }
type Chosen = Pick<IncidentProperties, 'id' | 'title' | 'language' | 'day' | 'place'>

/** A map to move and zoom: our own shapes and incidents only, nothing asked of anybody else. */
export default function LiveMap({ source, country, label, onFail }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Chosen[]>([])
  useEffect(() => {
    const container = box.current
    if (!container) return
    let map: LibreMap | null = null
    let isGone = false
    const start = async () => {
      setWorkerUrl('/api/map/worker/maplibre-gl-worker.mjs')
      const [base, incidents] = await Promise.all([fetchBase(country), fetchIncidents(source)])
      if (isGone) return
      const colour = colourReader(container)
      map = new LibreMap({
        container,
        style: groundStyle(base, colour),
        bounds: base.bounds,
        fitBoundsOptions: { padding: 16 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        cooperativeGestures: true,
      })
      map.touchZoomRotate.disableRotation()
      map.addControl(new NavigationControl({ showCompass: false }))
      map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left')
      map.on('load', () => {
        if (!map) return
        addIncidents(map, base, incidents, colour)
        container.dataset.state = 'ready'
        map.on('click', (event) => {
          const layers = ['marks', 'rings', 'areas'].filter((id) => map?.getLayer(id))
          const hit = map?.queryRenderedFeatures(event.point, { layers }) ?? []
          const units = new Set(hit.map((feature) => feature.properties.unit).filter(Boolean))
          const ids = new Set(hit.map((feature) => feature.properties.id).filter(Boolean))
          const all = incidents.features.map((feature) => feature.properties)
          setChosen(all.filter((one) => ids.has(one.id) || (one.drawn === 'area' && units.has(one.unit))).slice(0, 12))
        })
      })
    }
    start().catch((cause) => {
      console.error('the map could not be started', cause)
      if (!isGone) onFail()
    })
    return () => {
      isGone = true
      map?.remove()
    }
  }, [source, country, onFail])
  return (
    <>
      <section ref={box} className="map-canvas" aria-label={label} />
      <ul className="rows" aria-live="polite">
        {chosen.map((incident) => (
          <li key={incident.id}>
            <span className="tt">
              <a href={`/incidents/${incident.id}`} lang={incident.language} dir="auto">
                {incident.title}
              </a>
            </span>
            <span className="sm">
              {incident.day} · {incident.place}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
