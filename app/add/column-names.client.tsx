'use client'
import { useEffect, useId, useRef, useState } from 'react'

/** A field for each column name, which offers the headers of the CSV that is chosen in the same form. */
export function ColumnNames({ fields }: { fields: { name: string; label: string }[] }) {
  const [headers, setHeaders] = useState<string[]>([])
  const box = useRef<HTMLDivElement>(null)
  const list = useId()
  useEffect(() => {
    const form = box.current?.closest('form')
    const onChange = async (event: Event) => {
      const file =
        event.target instanceof HTMLInputElement && event.target.type === 'file' ? event.target.files?.[0] : null
      if (file) setHeaders(/\.[ct]sv$/i.test(file.name) ? headersOf(await file.slice(0, 65_536).text()) : [])
    }
    form?.addEventListener('change', onChange)
    return () => form?.removeEventListener('change', onChange)
  }, [])
  return (
    <div className="fields" ref={box}>
      {fields.map(({ name, label }) => (
        <label key={name} className="field">
          <span className="label">{label}</span>
          <input className="input" name={name} list={list} autoComplete="off" dir="auto" />
        </label>
      ))}
      <datalist id={list}>
        {headers.map((header) => (
          <option key={header} value={header} />
        ))}
      </datalist>
    </div>
  )
}

/** The cells of the first line, by the separator that occurs most in it. */
function headersOf(text: string): string[] {
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  const separator = [',', ';', '\t', '|'].reduce((best, one) =>
    line.split(one).length > line.split(best).length ? one : best,
  )
  const cells = line.match(new RegExp(`"(?:[^"]|"")*"|[^${separator === '\t' ? '\\t' : `\\${separator}`}]+`, 'g')) ?? []
  return [...new Set(cells.map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"').trim()).filter(Boolean))]
}
