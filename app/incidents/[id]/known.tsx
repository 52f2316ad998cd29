import { getTranslations } from 'next-intl/server'
import { type Quoted, sentenceAround } from '#core/text/sentence-around.ts'
import type { IncidentDetail } from '#db/incidents.ts'
import { findItemTexts } from '#db/item-texts.ts'
import { getDates } from '../../_ui/dates.ts'
import { directionOf } from '../../messages/locales.ts'
import { type Basis, type Field, fieldsOf } from './fields.ts'
import { getValueWords } from './value-words.ts'

/** Quotations shown before the rest folds away. */
const SHOWN = 2

/** What is known, and from which sentence: value, quotation, source and time on one line for each field. */
export async function Known({ incident }: { incident: IncidentDetail }) {
  const fields = fieldsOf(incident)
  const [t, texts] = await Promise.all([
    getTranslations('incidents'),
    findItemTexts(fields.flatMap((field) => field.bases.map((basis) => basis.itemId))),
  ])
  const missing = (['killed', 'injured', 'abducted'] as const).filter(
    (name) => !fields.some((field) => field.name === name),
  )
  return (
    <div className="kv">
      {fields.map((field) => (
        <FieldLine key={field.name} field={field} incident={incident} texts={texts} />
      ))}
      {missing.length > 0 ? (
        <div className="kv-row">
          <div className="k">{t('field.missing')}</div>
          <div className="vv i2">{t('unknown')}</div>
          <div className="ql i3">
            {t('missingTolls', { fields: missing.map((name) => t(`field.${name}`).toLowerCase()).join(', ') })}
          </div>
        </div>
      ) : null}
    </div>
  )
}

type Texts = Map<string, { text: string; language: string }>

async function FieldLine({ field, incident, texts }: { field: Field; incident: IncidentDetail; texts: Texts }) {
  const [t, words] = await Promise.all([getTranslations('incidents'), getValueWords()])
  const { value, small } = words.ofField(field.name, incident)
  const quotes = field.bases.flatMap((basis) => {
    const item = texts.get(basis.itemId)
    const quoted = item ? sentenceAround(item.text, basis.span) : null
    return item && quoted ? [{ basis, quoted, language: item.language }] : []
  })
  const unique = quotes.filter((one, index) => quotes.findIndex((other) => isSame(one.quoted, other.quoted)) === index)
  const relays = field.bases.length - unique.length
  const word = field.why === 'analyst' ? incident.corrections[field.name as 'killed'] : undefined
  return (
    <div className="kv-row">
      <div className="k">{t(`field.${field.name}`)}</div>
      <div className="vv">
        {value}
        <small>{[small, field.why ? t(`choice.${field.why}`) : ''].filter(Boolean).join(' · ')}</small>
      </div>
      <div className="ql">
        {unique.slice(0, SHOWN).map((one) => (
          <Quotation key={`${one.basis.itemId}-${one.basis.span.start}`} {...one} />
        ))}
        {unique.length > SHOWN || relays > 0 || field.others.length > 0 ? (
          <details>
            <summary>
              {t('allClaims', { count: unique.length - Math.min(SHOWN, unique.length) + field.others.length, relays })}
            </summary>
            {unique.slice(SHOWN).map((one) => (
              <Quotation key={`${one.basis.itemId}-${one.basis.span.start}`} {...one} />
            ))}
            {field.others.map((other) => (
              <p className="q" key={`${other.outlet}-${other.at}`}>
                {t('otherClaim')} <b>{words.ofClaim(field.name, other.value)}</b>
                <cite>{other.basis ? <a href={evidenceHref(other.basis)}>{other.outlet}</a> : other.outlet}</cite>
              </p>
            ))}
            {relays > 0 ? <p className="note">{t('sameWords', { count: relays })}</p> : null}
          </details>
        ) : null}
        {word ? (
          <p className="q i3">
            {t('setBy', { by: word.by })}
            {word.why ? ` · ${word.why}` : ''}
          </p>
        ) : unique.length === 0 ? (
          <p className="q i3">{t('noQuote')}</p>
        ) : null}
      </div>
    </div>
  )
}

function isSame(a: Quoted, b: Quoted): boolean {
  return a.quote === b.quote && a.before === b.before
}

async function Quotation({ basis, quoted, language }: { basis: Basis; quoted: Quoted; language: string }) {
  const [t, dates] = await Promise.all([getTranslations('incidents'), getDates()])
  const known = language !== 'und'
  return (
    <p className="q">
      <q lang={known ? language : undefined} dir={known ? directionOf(language) : 'auto'}>
        {quoted.before}
        <mark>{quoted.quote}</mark>
        {quoted.after}
      </q>
      <cite>
        {basis.origin === basis.outlet ? null : `${t('originVia', { origin: basis.origin })} `}
        <a href={evidenceHref(basis)}>
          <bdi>{basis.outlet}</bdi>
        </a>
        , {dates.full(new Date(basis.at))}
      </cite>
    </p>
  )
}

/** Leads to the item, and in browsers that know text fragments to the very words. */
function evidenceHref({ itemId, span }: Basis): string {
  const words = encodeURIComponent(span.quote.replace(/\s+/g, ' ')).replaceAll('-', '%2D')
  return `/items/${itemId}#:~:text=${words}`
}
