import { getTranslations } from 'next-intl/server'

const PIPS = { rumour: 1, reported: 2, claimed: 2, corroborated: 3, confirmed: 4, retracted: 0 } as const

export type Verification = keyof typeof PIPS

/** How far an incident is confirmed: four pips and the word. */
export async function VerificationBadge({ state }: { state: string }) {
  const t = await getTranslations('codebook')
  const known = state in PIPS ? (state as Verification) : 'reported'
  return (
    <span className={known === 'retracted' ? 'st retracted' : 'st'}>
      <span className="pips" aria-hidden="true">
        {[1, 2, 3, 4].map((pip) => (
          <i key={pip} className={pip <= PIPS[known] ? 'on' : undefined} />
        ))}
      </span>
      {t(`verification.${known}`)}
    </span>
  )
}
