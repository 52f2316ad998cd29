'use client'
import { useEffect, useState } from 'react'
import messages from '../messages/en/shell.json' with { type: 'json' }

type Trouble = keyof typeof messages.error.trouble

/**
 * What stands where a page could not be made: what failed, what is still good, what to do.
 *
 * Its words come straight from the catalogue: when this is shown, the server may be unable to look anything up.
 */
export function FaultPanel({ code, retry }: { code: string | undefined; retry: () => void }) {
  const words = messages.error
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  useEffect(() => {
    void findTrouble().then(setTrouble)
  }, [])
  return (
    <div className="box w" role="alert">
      <h1>{words.title}</h1>
      {trouble ? <p>{words.trouble[trouble]}</p> : null}
      <p className="cap">{words.text.replace('{code}', code ?? '-')}</p>
      <p className="cap">{words.database}</p>
      <div className="acts">
        <button type="button" className="btn" onClick={retry}>
          {words.retry}
        </button>
        <a className="btn q" href="/">
          {words.home}
        </a>
      </div>
    </div>
  )
}

/** What the server says is wrong with it; null when it says nothing is, or cannot be asked. */
async function findTrouble(): Promise<Trouble | null> {
  try {
    const answer = await fetch('/api/health', { cache: 'no-store' })
    const { database } = (await answer.json()) as { database?: string }
    return database === 'down' || database === 'disk-full' ? database : null
  } catch {
    return 'gone' // no answer or none that can be read: the server itself is away
  }
}
