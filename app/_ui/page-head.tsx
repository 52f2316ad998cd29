import type { ReactNode } from 'react'

type PageHeadProps = { title: ReactNode; sub?: ReactNode; actions?: ReactNode; lede?: ReactNode; crumb?: ReactNode }

/** A page's name, one line about its state, its actions, and the sentence that answers the page's question. */
export function PageHead({ title, sub, actions, lede, crumb }: PageHeadProps) {
  return (
    <>
      {crumb ? <p className="crumb">{crumb}</p> : null}
      <div className="hd">
        <h1>{title}</h1>
        {sub ? <span className="sub">{sub}</span> : null}
        {actions ? <span className="act">{actions}</span> : null}
      </div>
      {lede ? <p className="lede">{lede}</p> : null}
    </>
  )
}
