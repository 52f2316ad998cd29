'use client'
import { useState } from 'react'
import {
  Bar,
  BarChart,
  Brush,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { TimelinePoint, TimelineWords } from './timeline-touch.client.tsx'

type Props = { points: TimelinePoint[]; words: TimelineWords; href: string }

/** Weekly counts with a tooltip for each week and a brush that frames several: deteriorating up, improving down. */
export default function LiveTimeline({ points, words, href }: Props) {
  const [frame, setFrame] = useState({ first: 0, last: points.length - 1 })
  const data = points.map((point) => ({ ...point, improvingDown: -point.improving }))
  const first = points[frame.first]
  const last = points[frame.last]
  const query = first && last ? `from=${first.start}&to=${last.end}` : ''
  return (
    <div className="live-chart">
      <ResponsiveContainer width="100%" height={300}>
        <BarChart data={data} stackOffset="sign" margin={{ top: 8, right: 8, bottom: 0, left: 0 }} barCategoryGap="12%">
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis dataKey="label" tick={{ fontSize: 11, fill: 'var(--ink3)' }} stroke="var(--ink)" minTickGap={24} />
          <YAxis
            width={32}
            tick={{ fontSize: 11, fill: 'var(--ink3)' }}
            axisLine={false}
            tickLine={false}
            allowDecimals={false}
            tickFormatter={(value: number) => String(Math.abs(value))}
          />
          <ReferenceLine y={0} stroke="var(--ink)" />
          <Tooltip
            cursor={{ fill: 'var(--sub)' }}
            content={({ payload }) => (
              <WeekTip point={payload?.[0]?.payload as TimelinePoint | undefined} words={words} />
            )}
          />
          <Bar dataKey="deteriorating" stackId="a" fill="var(--bar)" isAnimationActive={false} />
          <Bar dataKey="neutral" stackId="a" fill="var(--bar-l)" isAnimationActive={false} />
          <Bar dataKey="improvingDown" stackId="a" fill="var(--bg)" stroke="var(--bar)" isAnimationActive={false} />
          <Brush
            dataKey="label"
            height={28}
            stroke="var(--acc)"
            fill="var(--bg)"
            travellerWidth={10}
            onChange={({ startIndex, endIndex }) =>
              setFrame({ first: startIndex ?? 0, last: endIndex ?? points.length - 1 })
            }
          />
        </BarChart>
      </ResponsiveContainer>
      <p className="acts">
        <span aria-live="polite">
          {words.range} {first?.label} – {last?.label}
        </span>
        <a className="btn" href={`${href}${href.includes('?') ? '&' : '?'}${query}`}>
          {words.show}
        </a>
      </p>
    </div>
  )
}

function WeekTip({ point, words }: { point: TimelinePoint | undefined; words: TimelineWords }) {
  if (!point) return null
  return (
    <div className="tip">
      <b>{point.label}</b>
      <br />
      {words.deteriorating} {point.deteriorating} · {words.improving} {point.improving} · {words.neutral}{' '}
      {point.neutral}
    </div>
  )
}
