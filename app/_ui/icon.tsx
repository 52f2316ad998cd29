const PATHS = {
  week: 'M2 3h14v12H2zM2 7h14M6 1v4M12 1v4',
  incidents: 'M2 4h2M7 4h9M2 9h2M7 9h9M2 14h2M7 14h9',
  review: 'M2 4h9M2 9h9M2 14h5M10 13l2.5 2.5L17 10',
  timeline: 'M2 15V9M6.7 15V4M11.3 15V7M16 15V2',
  map: 'M9 16s5-5 5-9A5 5 0 0 0 4 7c0 4 5 9 5 9zM9 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  items: 'M3 2h12v14H3zM6 6h6M6 9h6M6 12h3',
  sources: 'M3 15a1 1 0 1 0 .01 0M3 9a6 6 0 0 1 6 6M3 3a12 12 0 0 1 12 12',
  digests: 'M4 1h7l4 4v12H4zM7 9h5M7 12h5',
} as const

export type IconName = keyof typeof PATHS

/** A line picture that always stands beside a word. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
