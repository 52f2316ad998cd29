'use client'
import { lazy, type ReactNode, Suspense, useState } from 'react'

export type TimelinePoint = {
  week: string
  label: string
  start: string
  end: string
  deteriorating: number
  improving: number
  neutral: number
}
export type TimelineWords = {
  open: string
  closed: string
  loading: string
  show: string
  range: string
  deteriorating: string
  improving: string
  neutral: string
}

type Props = { points: TimelinePoint[]; words: TimelineWords; href: string; children: ReactNode }

const LiveTimeline = lazy(() => import('./live-timeline.client.tsx'))

/** The drawn timeline until somebody wants to frame weeks; then a chart with a brush stands above it. */
export function TimelineTouch({ points, words, href, children }: Props) {
  const [isLive, setLive] = useState(false)
  const warm = () => void import('./live-timeline.client.tsx')
  return (
    <>
      <p className="acts needs-script">
        <button
          className="btn"
          type="button"
          onPointerOver={warm}
          onFocus={warm}
          onClick={() => setLive(!isLive)}
          aria-expanded={isLive}
        >
          {isLive ? words.closed : words.open}
        </button>
      </p>
      {isLive ? (
        <Suspense fallback={<p className="cap">{words.loading}</p>}>
          <LiveTimeline points={points} words={words} href={href} />
        </Suspense>
      ) : null}
      {children}
    </>
  )
}
