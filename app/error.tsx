'use client'
import { FaultPanel } from './_ui/fault-panel.client.tsx'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FaultPanel code={error.digest} retry={reset} />
}
