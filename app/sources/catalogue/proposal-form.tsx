import { getTranslations } from 'next-intl/server'
import { type Proposal, suggestedStart } from '#core/1-sources/catalogue.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { languageName } from '../../_ui/language-name.ts'
import { Section } from '../../_ui/section.tsx'
import { addTicked } from './actions.ts'

type Props = {
  country: string
  name: string
  proposals: Proposal[]
  isFirst: boolean
  /** It was sent with nothing ticked: nothing is ticked for the person again. */
  isEmptied: boolean
}

/** What is proposed, each with its language, scope and who stands behind it; a fair start is ticked where none is followed yet. */
export async function ProposalForm({ country, name, proposals, isFirst, isEmptied }: Props) {
  const t = await getTranslations('catalogue')
  if (proposals.length === 0) return <p className="cap sec">{t('all')}</p>
  const ticked = isFirst && !isEmptied ? suggestedStart(proposals) : new Set<string>()
  const own = proposals.filter((one) => one.scope === 'national' || one.scope === 'local')
  const outside = proposals.filter((one) => !own.includes(one))
  return (
    <form action={addTicked} id="proposed">
      {isEmptied ? (
        <p className="fault sec-s" role="alert">
          {t('none')}
        </p>
      ) : null}
      <input type="hidden" name="country" value={country} />
      {own.length > 0 ? (
        <Section title={t('proposed', { country: name })} caption={t('caption', { n: own.length })}>
          <Proposals proposals={own} ticked={ticked} />
        </Section>
      ) : null}
      {outside.length > 0 ? (
        <Section title={t('outside')} caption={t('outsideCaption', { n: outside.length })}>
          <Proposals proposals={outside} ticked={ticked} />
        </Section>
      ) : null}
      <div className="acts sec-s">
        <Submit busy={t('adding')}>{t('add')}</Submit>
      </div>
    </form>
  )
}

function Proposals({ proposals, ticked }: { proposals: Proposal[]; ticked: Set<string> }) {
  return (
    <ul className="rows proposals">
      {proposals.map((one) => (
        <li key={one.address}>
          <ProposalLine proposal={one} isTicked={ticked.has(one.address)} />
        </li>
      ))}
    </ul>
  )
}

async function ProposalLine({ proposal, isTicked }: { proposal: Proposal; isTicked: boolean }) {
  const [t, kinds] = await Promise.all([getTranslations('catalogue'), getTranslations('add-source')])
  const { provenance, evidence, language, scope, about, marks } = proposal
  const isLabelled = provenance === 'state' || provenance === 'party' || provenance === 'opposition'
  const word = provenance === 'unknown' ? t('backingUnknown') : kinds(`provenanceWord.${provenance}`)
  const facts = [languageName(language), about ? `${t(`scope.${scope}`)}, ${about}` : t(`scope.${scope}`)]
  const notes = [t(`evidence.${evidence}`), ...marks.map((mark) => t(`mark.${mark as 'few'}`))]
  return (
    <label className="choice">
      <input type="checkbox" name="pick" value={proposal.address} defaultChecked={isTicked} />
      <span className="proposal">
        <span className="tt">
          <bdi>{proposal.name}</bdi>
        </span>
        <span>{facts.join(' · ')}</span>
        <span>
          {isLabelled ? (
            <b className="tag">{word}</b>
          ) : (
            <span className={provenance === 'unknown' ? 'i3' : ''}>{word}</span>
          )}
        </span>
        <small>{notes.join(' · ')}</small>
      </span>
    </label>
  )
}
