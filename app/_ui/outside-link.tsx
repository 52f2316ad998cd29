import type { ReactNode } from 'react'

/** A link out of Tidings that tells the other side nothing; plain words where the address is not http(s). */
export function OutsideLink({
  address,
  children,
  className,
}: {
  address: string
  children: ReactNode
  className?: string
}) {
  if (!/^https?:\/\//i.test(address)) return <span className={className}>{children}</span>
  return (
    <a href={address} rel="noreferrer noopener nofollow" className={className}>
      {children}
    </a>
  )
}
