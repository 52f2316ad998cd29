import type { ReactNode } from 'react'

type PanelProps = {
  title: string
  children?: ReactNode
  actions?: ReactNode
  warn?: boolean
  /** 1 where the panel is all there is on the page. */
  level?: 1 | 2
}

/** A box for a state: nothing here and why, first run, an error with what is still good. Amber where something is amiss. */
export function Panel({ title, children, actions, warn = false, level = 2 }: PanelProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={warn ? 'box w' : 'box'}>
      <Heading>{title}</Heading>
      {children ? <div className="cap">{children}</div> : null}
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  )
}
