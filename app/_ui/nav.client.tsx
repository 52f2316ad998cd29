'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export type NavItem = { href: string; label: string; icon: ReactNode; count?: number }

/** Links to the main pages, the current one marked: words in the header, words under pictures at the foot of a phone. */
export function Nav({ items, label, className }: { items: NavItem[]; label: string; className: 'nav' | 'tabs' }) {
  const path = usePathname()
  return (
    <nav className={className} aria-label={label}>
      {items.map(({ href, label, icon, count }) => (
        <a key={href} href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
          {className === 'tabs' ? icon : null}
          {label}
          {count && className === 'nav' ? <small>{count}</small> : null}
        </a>
      ))}
    </nav>
  )
}

function isWithin(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}
