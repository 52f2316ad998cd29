'use client'
import { lazy, type ReactNode, Suspense, useState } from 'react'

export type MapWords = { open: string; loading: string; failed: string; closed: string; label: string }

type Props = { source: string; country: string | null; words: MapWords; children: ReactNode }

const LiveMap = lazy(() => import('./live-map.client.tsx'))

/** The drawn map until somebody wants to move it; then a map that can be dragged and zoomed takes its place. */
export function MapTouch({ source, country, words, children }: Props) {
  const [state, setState] = useState<'drawn' | 'live' | 'failed'>('drawn')
  if (state === 'live')
    return (
      <div className="map-live">
        <button className="btn" type="button" onClick={() => setState('drawn')}>
          {words.closed}
        </button>
        <Suspense fallback={<p className="cap">{words.loading}</p>}>
          <LiveMap source={source} country={country} label={words.label} onFail={() => setState('failed')} />
        </Suspense>
      </div>
    )
  return (
    <div className="map-drawn">
      {state === 'failed' ? (
        <p className="notice w" role="alert">
          {words.failed}
        </p>
      ) : null}
      <button className="btn needs-script" type="button" onClick={() => setState('live')}>
        {words.open}
      </button>
      {children}
    </div>
  )
}
