import { getTranslations } from 'next-intl/server'

type Props = { country: string | null; countries: { code: string; name: string; n: number }[]; week: string | null }

/** Chooses another country by a form, so that it works without scripts; only where there is more than one to choose. */
export async function CountrySwitch({ country, countries, week }: Props) {
  const t = await getTranslations('week')
  if (countries.length < 2) return null
  return (
    <form className="inline" action="/">
      {week ? <input type="hidden" name="week" value={week} /> : null}
      <label className="sr" htmlFor="country">
        {t('country')}
      </label>
      <select className="input" id="country" name="country" defaultValue={country ?? 'all'}>
        <option value="all">{t('allCountries')}</option>
        {countries.map(({ code, name, n }) => (
          <option key={code} value={code}>
            {t('countryOption', { name, count: n })}
          </option>
        ))}
      </select>
      <button className="btn" type="submit">
        {t('show')}
      </button>
    </form>
  )
}
