import type { ReactNode } from 'react'

type SectionProps = {
  title: string
  caption?: ReactNode
  end?: ReactNode
  children: ReactNode
  id?: string
  className?: string
}

/** A heading, one caption line and what belongs to it. */
export function Section({ title, caption, end, children, id, className = 'sec' }: SectionProps) {
  return (
    <section className={className} id={id} aria-label={title}>
      <div className="h2r">
        <h2>{title}</h2>
        {caption ? <span className="cap">{caption}</span> : null}
        {end ? <span className="r">{end}</span> : null}
      </div>
      {children}
    </section>
  )
}
