import type { Figure, Noun } from '../plan/happening.ts'
import type { Grammar } from './grammar.ts'

const NUMBERS = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']

const NOUNS: Record<Noun, readonly [one: string, many: string, gender: 'm' | 'f']> = {
  person: ['personne', 'personnes', 'f'],
  civilian: ['civil', 'civils', 'm'],
  soldier: ['soldat', 'soldats', 'm'],
  police: ['policier', 'policiers', 'm'],
  farmer: ['agriculteur', 'agriculteurs', 'm'],
  shepherd: ['berger', 'bergers', 'm'],
  driver: ['chauffeur', 'chauffeurs', 'm'],
  worker: ['ouvrier', 'ouvriers', 'm'],
  guard: ['gardien', 'gardiens', 'm'],
  teacher: ['enseignant', 'enseignants', 'm'],
  health: ['agent de santé', 'agents de santé', 'm'],
  aid: ['travailleur humanitaire', 'travailleurs humanitaires', 'm'],
  gunman: ['homme armé', 'hommes armés', 'm'],
  man: ['homme', 'hommes', 'm'],
  suspect: ['suspect', 'suspects', 'm'],
  protester: ['manifestant', 'manifestants', 'm'],
  journalist: ['journaliste', 'journalistes', 'm'],
  trader: ['commerçant', 'commerçants', 'm'],
}

const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

const some = (figure: Figure): figure is NonNullable<Figure> => figure !== null && figure.n > 0
const least = (figure: NonNullable<Figure>) => (figure.atLeast ? 'au moins ' : '')
const number = (n: number, gender: 'm' | 'f') => (n === 1 ? (gender === 'f' ? 'une' : 'un') : (NUMBERS[n] ?? String(n)))
const ending = (n: number, gender: 'm' | 'f') => `${gender === 'f' ? 'e' : ''}${n > 1 ? 's' : ''}`

function people(figure: Figure, noun: Noun): string {
  const [one, many, gender] = NOUNS[noun]
  return figure === null
    ? `plusieurs ${many}`
    : `${least(figure)}${number(figure.n, gender)} ${figure.n === 1 ? one : many}`
}

/** "cinq autres". */
const others = (figure: NonNullable<Figure>, noun: Noun) =>
  `${least(figure)}${number(figure.n, NOUNS[noun][2])} ${figure.n === 1 ? 'autre' : 'autres'}`

const dayName = (date: Date, distance: number) =>
  distance < 7 ? (DAYS[date.getUTCDay()] as string) : `le ${dated(date)}`
const dated = (date: Date) => `${date.getUTCDate() === 1 ? '1er' : date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`

/** French as the exercise's outlets write it. */
export const fr: Grammar = {
  at: {
    in: (name) => `à ${name}`,
    near: (name) => `près de ${name}`,
    village: (name, near) => `dans le village de ${name}, près de ${near}`,
    governorate: (phrase) => `dans la ${phrase}`,
    offset: (km, direction, name) =>
      `à ${km} km ${{ north: 'au nord', south: 'au sud', east: 'à l’est', west: 'à l’ouest' }[direction]} de ${name}`,
    road: (a, b) => `sur la route entre ${a} et ${b}`,
    region: (direction) =>
      `dans ${{ north: 'le nord', south: 'le sud', east: 'l’est', west: 'l’ouest' }[direction]} de l’Irak`,
  },
  withGovernorate: (at, phrase) => `${at} (${phrase})`,
  day: dayName,
  when(date, distance, part) {
    if (distance >= 7) return dayName(date, distance)
    const name = DAYS[date.getUTCDay()] as string
    if (part === 'night') return `dans la nuit de ${name} à ${DAYS[(date.getUTCDay() + 1) % 7]}`
    return `${name} ${{ morning: 'matin', afternoon: 'après-midi', evening: 'soir' }[part]}`
  },
  date: dated,
  toll({ killed, injured }, noun) {
    const gender = NOUNS[noun][2]
    const were = (n: number, word: string) => `${n === 1 ? 'a été' : 'ont été'} ${word}${ending(n, gender)}`
    if (some(killed) && some(injured))
      return `${people(killed, noun)} ${were(killed.n, 'tué')} et ${others(injured, noun)} blessé${ending(injured.n, gender)}`
    if (some(killed)) return `${people(killed, noun)} ${were(killed.n, 'tué')}`
    return some(injured) ? `${people(injured, noun)} ${were(injured.n, 'blessé')}` : ''
  },
  killing({ killed, injured }, noun) {
    if (some(killed) && some(injured)) return `, tuant ${people(killed, noun)} et en blessant ${others(injured, noun)}`
    if (some(killed)) return `, tuant ${people(killed, noun)}`
    return some(injured) ? `, blessant ${people(injured, noun)}` : ''
  },
  tollTitle({ killed, injured }) {
    const part = (figure: Figure, one: string, many: string) =>
      some(figure) ? `${least(figure)}${number(figure.n, 'm')} ${figure.n === 1 ? one : many}` : ''
    const parts = [part(killed, 'mort', 'morts'), part(injured, 'blessé', 'blessés')].filter(Boolean)
    return parts.length ? ` : ${parts.join(', ')}` : ''
  },
  people,
  perpetrator: (who) =>
    ({
      heron: 'des combattants du Front du Héron gris',
      copper: 'des combattants de la Colonne de Cuivre',
      caravan: 'des membres de la Caravane de la Nuit',
      unknown: 'des hommes armés non identifiés',
    })[who],
  group: (who) =>
    ({
      heron: 'le Front du Héron gris',
      copper: 'la Colonne de Cuivre',
      caravan: 'la Caravane de la Nuit',
      unknown: 'un groupe sans nom',
    })[who],
  origin: {
    police: ['un officier de police', 'la police', 'un capitaine de police'],
    army: ['un communiqué de l’armée', 'l’armée', 'un porte-parole militaire'],
    governor: ['le porte-parole du gouverneur', 'le bureau du gouverneur'],
    hospital: ['un médecin de l’hôpital', 'la direction de l’hôpital', 'une source médicale'],
    witness: ['un témoin', 'un commerçant présent sur place', 'un homme qui a vu la scène'],
    residents: ['des habitants', 'des riverains'],
    tribal: ['un ancien du village', 'un notable local'],
    ngo: ['l’organisation humanitaire Example Relief', 'Example Relief'],
    group: ['un communiqué du groupe', 'le communiqué du groupe'],
    council: ['un membre du conseil de district', 'l’administration du district'],
  },
  said: {
    police: ['a annoncé la police', 'a déclaré un officier de police', 'a indiqué un capitaine de police'],
    army: ['a annoncé l’armée', 'a déclaré un porte-parole militaire', 'a fait savoir l’armée dans un communiqué'],
    governor: ['a déclaré le porte-parole du gouverneur', 'a indiqué le bureau du gouverneur'],
    hospital: [
      'a déclaré un médecin de l’hôpital',
      'a indiqué la direction de l’hôpital',
      'a précisé une source médicale',
    ],
    witness: ['a raconté un témoin', 'a dit un homme qui a vu la scène', 'a rapporté un commerçant'],
    residents: ['ont raconté des habitants', 'ont indiqué des riverains'],
    tribal: ['a déclaré un ancien du village', 'a indiqué un notable local'],
    ngo: ['a annoncé l’organisation humanitaire Example Relief', 'a indiqué Example Relief'],
    group: ['a affirmé le groupe dans un communiqué', 'a prétendu le groupe'],
    council: ['a déclaré un membre du conseil de district', 'a indiqué l’administration du district'],
  },
  polish: (text) =>
    text
      .replace(/\bde des (?=[aeéiouh])/g, 'd’')
      .replace(/\bde des /g, 'de ')
      .replace(/\bde les /g, 'des ')
      .replace(/\bde le /g, 'du ')
      .replace(/(^|\s)à les /g, '$1aux ')
      .replace(/(^|\s)à le /g, '$1au ')
      .replace(/\b([Dd])e (?=[aeéiouAÉEIOU])/g, '$1’')
      .replace(/ ([:;?!»])/g, '\u00a0$1')
      .replace(/« /g, '«\u00a0'),
}
