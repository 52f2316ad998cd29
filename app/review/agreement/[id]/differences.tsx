import { getTranslations } from 'next-intl/server'
import { type Disagreement, disagreementsOf } from '#core/5-incidents/agreement.ts'
import type { RevealedItem } from '#db/agreement-results.ts'
import type { Round } from '#db/agreement-rounds.ts'
import { Submit } from '../../../_ui/form.client.tsx'
import { Section } from '../../../_ui/section.tsx'
import { settleOne } from '../actions.ts'
import { getValueWords } from '../value-words.ts'

type Props = { round: Round; items: readonly RevealedItem[]; maySettle: boolean }

/** Every field the two read differently, with both words, to be settled. */
export async function Differences({ round, items, maySettle }: Props) {
  const t = await getTranslations('agreement.round')
  const differing = [...Map.groupBy(disagreementsOf(items), ({ incidentId }) => incidentId)]
  return (
    <Section id="differ" title={t('settle')} caption={maySettle ? t('settleCaption') : t('only')}>
      {differing.length === 0 ? (
        <p className="ruled">{t('agreed')}</p>
      ) : (
        <ul className="rows">
          {differing.map(([id, fields]) => {
            const item = items.find(({ incidentId }) => incidentId === id)
            return item ? <Item key={id} item={item} fields={fields} round={round} maySettle={maySettle} /> : null
          })}
        </ul>
      )}
    </Section>
  )
}

type ItemProps = { item: RevealedItem; fields: readonly Disagreement[]; round: Round; maySettle: boolean }

async function Item({ item, fields, round, maySettle }: ItemProps) {
  const [t, a, r, words] = await Promise.all([
    getTranslations('agreement.round'),
    getTranslations('agreement'),
    getTranslations('review'),
    getValueWords(),
  ])
  const codings = [item.a, item.b] as const
  return (
    <li>
      <span className="tt">
        <a href={`/incidents/${item.incidentId}`}>
          <bdi lang={item.titleLanguage === 'und' ? undefined : item.titleLanguage}>{item.title}</bdi>
        </a>
      </span>
      <dl className="differ">
        {fields.map(({ field }) => {
          const settled = item.settled[field]
          const label = field === 'incident' ? a('field.incident') : r(`field.${field}`)
          return (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {settled ? (
                  t('settled', { value: words.value(field, codings[settled.of]), by: settled.by })
                ) : (
                  <form action={settleOne} className="acts">
                    <input type="hidden" name="round" value={round.id} />
                    <input type="hidden" name="incident" value={item.incidentId} />
                    <input type="hidden" name="field" value={field} />
                    {codings.map((coding, of) => {
                      const said = t('take', { name: round.coderNames[of] ?? '', value: words.value(field, coding) })
                      return maySettle ? (
                        <Submit key={round.coders[of]} kind="" busy={t('taking')} name="of" value={String(of)}>
                          {said}
                        </Submit>
                      ) : (
                        <span key={round.coders[of]}>{said}</span>
                      )
                    })}
                  </form>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </li>
  )
}
