'use client'
import messages from '../messages/en/shell.json' with { type: 'json' }

/**
 * What stands where a page could not be made: what failed, what is still good, what to do.
 *
 * Its words come straight from the catalogue: when this is shown, the server may be unable to look anything up.
 */
export function FaultPanel({ code, retry }: { code: string | undefined; retry: () => void }) {
  const words = messages.error
  return (
    <div className="box w" role="alert">
      <h1>{words.title}</h1>
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
