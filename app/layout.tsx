import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { hasExercise } from '#db/exercise-state.ts'
import { countQueue } from '#db/review-queue.ts'
import { mayActAs } from './_auth/roles.ts'
import { currentPerson } from './_auth/session.ts'
import { ExerciseStrip } from './_ui/exercise.tsx'
import { Foot } from './_ui/foot.tsx'
import { Header, PhoneTabs } from './_ui/header.tsx'
import { KEYS_COOKIE } from './_ui/keys.ts'
import { readTheme, THEME_COOKIE } from './_ui/theme.ts'
import { directionOf } from './messages/locales.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('title'), template: `%s · ${t('title')}` },
    description: t('description'),
    robots: { index: false, follow: false },
  }
}

/** Every page depends on who asks and what was read last; none is made at the build. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#12161a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t, person, exercise, jar] = await Promise.all([
    getLocale(),
    getTranslations('shell'),
    currentPerson(),
    hasExercise(),
    cookies(),
  ])
  const waiting = person && mayActAs(person.role, 'analyst') ? (await countQueue()).waiting : 0
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={readTheme(jar.get(THEME_COOKIE)?.value)}
      data-keys={jar.get(KEYS_COOKIE)?.value === 'off' ? 'off' : 'on'}
    >
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        {exercise ? <ExerciseStrip /> : null}
        <Header person={person} waiting={waiting} />
        <main id="content" tabIndex={-1}>
          {children}
          <Foot person={person} />
        </main>
        {person ? <PhoneTabs person={person} waiting={waiting} /> : null}
      </body>
    </html>
  )
}
