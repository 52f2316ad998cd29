import type { ReactNode } from 'react'

type PanelProps = { title: string; children?: ReactNode; actions?: ReactNode; warn?: boolean }

/** A box for a state: nothing here and why, first run, an error with what is still good. Amber where something is amiss. */
export function Panel({ title, children, actions, warn = false }: PanelProps) {
  return (
    <div className={warn ? 'box w' : 'box'}>
      <h2>{title}</h2>
      {children ? <div className="cap">{children}</div> : null}
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  )
}
