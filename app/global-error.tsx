'use client'
import './globals.css'
import { FaultPanel } from './_ui/fault-panel.client.tsx'

export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <main>
          <FaultPanel code={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  )
}
