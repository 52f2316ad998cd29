'use client'
import { useEffect, useState } from 'react'

/** A small map of the place that is chosen; nothing where it cannot be drawn. */
export function ChosenMap({ place }: { place: string }) {
  const [svg, setSvg] = useState('')
  useEffect(() => {
    let isLate = false
    void drawn(place).then((text) => {
      if (!isLate) setSvg(text)
    })
    return () => {
      isLate = true
    }
  }, [place])
  // Drawn by our own server, which escapes all that is written on it.
  return svg ? <div className="chosen-map" dangerouslySetInnerHTML={{ __html: svg }} /> : null
}

async function drawn(place: string): Promise<string> {
  if (!place.startsWith('{')) return ''
  const answer = await fetch(`/api/review/places/map?${new URLSearchParams({ place })}`).catch(() => null)
  return answer?.status === 200 ? answer.text() : ''
}
