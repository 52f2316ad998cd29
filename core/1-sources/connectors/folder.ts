import { readUpload, type UploadRow } from '../read-upload.ts'
import { escapeHtml } from '../xml-tree.ts'
import { checkFields } from './check.ts'
import type { Ask, Connector } from './connector.ts'
import { entryOf, feedOf } from './entries.ts'

/** Files that another program drops into a folder inside the data folder: CSV, JSON lines, text and HTML. */
export const folderConnector: Connector = {
  kind: 'folder',
  fields: [{ name: 'folder', kind: 'text', isRequired: true, like: 'partners' }],
  hasTerms: false,
  namesPages: true,
  pauseMs: 0,
  shortestMinutes: 10,
  maxAsks: 200,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const { folder = '' } = checked.settings
    // One plain name: no way leads out of the data folder.
    if (!/^[a-z0-9][a-z0-9_-]{0,63}$/i.test(folder)) return { ok: false, field: 'folder', fault: 'folder' }
    return { ...checked, name: folder, title: folder }
  },
  first: ({ settings, cursor }) => ask(settings.folder ?? '', cursor?.after ?? ''),
  read(answer, { settings, cursor, at }) {
    const mark = answer.mark ?? ''
    const upload = readUpload(answer.bytes, { name: answer.url, type: answer.contentType })
    const next = ask(settings.folder ?? '', mark)
    // A file that cannot be read is named, and the next one is taken up.
    const rows = upload.ok ? upload.rows : []
    const known = { title: '', faults: [] }
    return {
      ok: true,
      feed: feedOf(
        rows.map((row) => fromRow(row, answer.url)),
        at,
        known,
      ),
      next,
      cursor: mark ? { after: mark, ...refusedIn(upload, answer.url, cursor?.refused) } : cursor,
    }
  },
}

/** The last file that could not be read whole, with why, for the source's page. */
function refusedIn(upload: ReturnType<typeof readUpload>, file: string, before: string | undefined) {
  if (!upload.ok) return { refused: `${file}: ${upload.reason}` }
  const [first] = upload.refused
  if (first) return { refused: `${file}: ${first.row} ${first.reason}` }
  return before ? { refused: before } : {}
}

function ask(folder: string, after: string): Ask {
  return { from: 'folder', folder, after }
}

function fromRow(row: UploadRow, file: string) {
  const paragraphs = row.text
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean)
  const html =
    row.html ?? (paragraphs.length > 0 ? paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('') : null)
  return entryOf({
    key: row.url ? '' : `${file}#${row.row}`,
    url: row.url,
    title: row.title,
    contentHtml: html,
    published: row.published,
    language: row.language,
    author: row.author ?? row.source,
  })
}
