import { foldName, spellingKey } from './fold.ts'
import { admin1Of, allNames } from './regions.ts'

/** P-codes by GeoNames admin-1 code (`IQ.15` → `IQG15`), and the rows no unit of ours answers to. */
export type Pcodes = { byAdmin1: Record<string, string>; unmatched: { code: string; name: string; country: string }[] }

/** A row of the HDX table: country in ISO alpha-3, level, code and name. */
export type PcodeRow = { country: string; level: number; code: string; name: string }

/** Joins first-level P-codes to our units by name: their numbers look alike and differ (IQ.08 is IQG09). */
export function joinPcodes(rows: readonly PcodeRow[]): Pcodes {
  const byAdmin1: Record<string, string> = {}
  const unmatched: Pcodes['unmatched'] = []
  for (const { country, level, code, name } of rows) {
    if (level !== 1) continue
    const iso = ISO2[country]
    const unit = iso === undefined ? undefined : unitNamed(iso, name)
    if (unit === undefined) unmatched.push({ code, name, country })
    else byAdmin1[unit] = code
  }
  return { byAdmin1, unmatched }
}

function unitNamed(country: string, name: string): string | undefined {
  const units = admin1Of(country)
  const folded = bare(name)
  const exact = units.find((code) => allNames(code).some((one) => bare(one) === folded))
  if (exact !== undefined) return exact
  // Ninewa, Ninawa: alike in consonants, and no other unit is
  const key = consonants(folded)
  const alike = key === '' ? [] : units.filter((code) => allNames(code).some((one) => consonants(bare(one)) === key))
  return alike.length === 1 ? alike[0] : undefined
}

function consonants(folded: string): string {
  return (spellingKey(folded.split(' ')) ?? '').replace(/[aiu]/g, '')
}

function bare(name: string): string {
  return foldName(name.replace(/\b(governorate|province|region|state|oblast|department)\b/gi, '')).join(' ')
}

/** ISO 3166-1 alpha-3 to alpha-2 of the countries that have published P-codes. */
const ISO2: Record<string, string> = Object.fromEntries(
  `AFGAF AGOAO ALBAL ARGAR ARMAM AZEAZ BDIBI BENBJ BFABF BGDBD BGRBG BIHBA BLZBZ BOLBO BRABR BTNBT BWABW CAFCF CHLCL CHNCN CIVCI CMRCM CODCD COGCG COLCO COMKM CPVCV CRICR CUBCU DJIDJ DMADM DOMDO DZADZ ECUEC EGYEG ERIER ETHET FJIFJ FSMFM GABGA GEOGE GHAGH GINGN GMBGM GNBGW GNQGQ GRCGR GRDGD GTMGT GUYGY HNDHN HTIHT HUNHU IDNID INDIN IRNIR IRQIQ ISRIL JAMJM JORJO KAZKZ KENKE KGZKG KHMKH KIRKI KWTKW LAOLA LBNLB LBRLR LBYLY LKALK LSOLS MARMA MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MMRMM MNGMN MOZMZ MRTMR MWIMW MYSMY NAMNA NERNE NGANG NICNI NPLNP OMNOM PAKPK PANPA PERPE PHLPH PNGPG POLPL PRKKP PRYPY PSEPS QATQA ROURO RUSRU RWARW SAUSA SDNSD SENSN SLBSB SLESL SLVSV SOMSO SRBRS SSDSS STPST SURSR SVKSK SWZSZ SYCSC SYRSY TCDTD TGOTG THATH TJKTJ TKMTM TLSTL TONTO TTOTT TUNTN TURTR TZATZ UGAUG UKRUA URYUY UZBUZ VENVE VNMVN VUTVU WSMWS XKXXK YEMYE ZAFZA ZMBZM ZWEZW`
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
)
