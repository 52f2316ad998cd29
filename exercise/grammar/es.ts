import type { Figure, Noun } from '../plan/happening.ts'
import type { Grammar } from './grammar.ts'

const NUMBERS = ['', '', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']

const NOUNS: Record<Noun, readonly [one: string, many: string, gender: 'm' | 'f']> = {
  person: ['persona', 'personas', 'f'],
  civilian: ['civil', 'civiles', 'm'],
  soldier: ['soldado', 'soldados', 'm'],
  police: ['policía', 'policías', 'm'],
  farmer: ['agricultor', 'agricultores', 'm'],
  shepherd: ['pastor', 'pastores', 'm'],
  driver: ['conductor', 'conductores', 'm'],
  worker: ['obrero', 'obreros', 'm'],
  guard: ['guardia', 'guardias', 'm'],
  teacher: ['maestro', 'maestros', 'm'],
  health: ['trabajador sanitario', 'trabajadores sanitarios', 'm'],
  aid: ['trabajador humanitario', 'trabajadores humanitarios', 'm'],
  gunman: ['hombre armado', 'hombres armados', 'm'],
  man: ['hombre', 'hombres', 'm'],
  suspect: ['sospechoso', 'sospechosos', 'm'],
  protester: ['manifestante', 'manifestantes', 'm'],
  journalist: ['periodista', 'periodistas', 'm'],
  trader: ['comerciante', 'comerciantes', 'm'],
}

const DAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

const some = (figure: Figure): figure is NonNullable<Figure> => figure !== null && figure.n > 0
const least = (figure: NonNullable<Figure>) => (figure.atLeast ? 'al menos ' : '')
const number = (n: number, gender: 'm' | 'f') => (n === 1 ? (gender === 'f' ? 'una' : 'un') : (NUMBERS[n] ?? String(n)))
const ending = (n: number, gender: 'm' | 'f') => `${gender === 'f' ? 'a' : 'o'}${n > 1 ? 's' : ''}`

function people(figure: Figure, noun: Noun): string {
  const [one, many, gender] = NOUNS[noun]
  return figure === null
    ? `varios ${many}`
    : `${least(figure)}${number(figure.n, gender)} ${figure.n === 1 ? one : many}`
}

/** "otras cinco", "otro". */
function others(figure: NonNullable<Figure>, noun: Noun): string {
  const gender = NOUNS[noun][2]
  const other = `otr${ending(figure.n, gender)}`
  return `${least(figure)}${figure.n === 1 ? other : `${other} ${number(figure.n, gender)}`}`
}

const dated = (date: Date) => `${date.getUTCDate()} de ${MONTHS[date.getUTCMonth()]}`
const dayName = (date: Date, distance: number) => `el ${distance < 7 ? DAYS[date.getUTCDay()] : dated(date)}`

/** Spanish as the exercise's outlets write it. */
export const es: Grammar = {
  at: {
    in: (name) => `en ${name}`,
    near: (name) => `cerca de ${name}`,
    village: (name, near) => `en la aldea de ${name}, cerca de ${near}`,
    governorate: (phrase) => `en la ${phrase}`,
    offset: (km, direction, name) =>
      `a ${km} km al ${{ north: 'norte', south: 'sur', east: 'este', west: 'oeste' }[direction]} de ${name}`,
    road: (a, b) => `en la carretera entre ${a} y ${b}`,
    region: (direction) => `en el ${{ north: 'norte', south: 'sur', east: 'este', west: 'oeste' }[direction]} de Irak`,
  },
  withGovernorate: (at, phrase) => `${at} (${phrase})`,
  day: dayName,
  when(date, distance, part) {
    if (distance >= 7) return dayName(date, distance)
    if (part === 'night') return `en la noche del ${DAYS[date.getUTCDay()]} al ${DAYS[(date.getUTCDay() + 1) % 7]}`
    return `${dayName(date, distance)} por la ${{ morning: 'mañana', afternoon: 'tarde', evening: 'noche' }[part]}`
  },
  date: dated,
  toll({ killed, injured }, noun) {
    const gender = NOUNS[noun][2]
    const died = (n: number) => (n === 1 ? 'murió' : 'murieron')
    const hurt = (n: number) => `${n === 1 ? 'resultó' : 'resultaron'} herid${ending(n, gender)}`
    if (some(killed) && some(injured))
      return `${people(killed, noun)} ${died(killed.n)} y ${others(injured, noun)} ${hurt(injured.n)}`
    if (some(killed)) return `${people(killed, noun)} ${died(killed.n)}`
    return some(injured) ? `${people(injured, noun)} ${hurt(injured.n)}` : ''
  },
  killing({ killed, injured }, noun) {
    const gender = NOUNS[noun][2]
    const state = (figure: NonNullable<Figure>, word: string) =>
      `${people(figure, noun)} ${word}${ending(figure.n, gender)}`
    if (some(killed) && some(injured))
      return `, con ${state(killed, 'muert')} y ${others(injured, noun)} herid${ending(injured.n, gender)}`
    if (some(killed)) return `, con ${state(killed, 'muert')}`
    return some(injured) ? `, con ${state(injured, 'herid')}` : ''
  },
  tollTitle({ killed, injured }) {
    const part = (figure: Figure, word: string) =>
      some(figure) ? `${least(figure)}${number(figure.n, 'm')} ${word}${figure.n > 1 ? 's' : ''}` : ''
    const parts = [part(killed, 'muerto'), part(injured, 'herido')].filter(Boolean)
    return parts.length ? `: ${parts.join(' y ')}` : ''
  },
  people,
  perpetrator: (who) =>
    ({
      heron: 'combatientes del Frente de la Garza Gris',
      copper: 'combatientes de la Columna de Cobre',
      caravan: 'miembros de la Caravana de la Noche',
      unknown: 'hombres armados no identificados',
    })[who],
  group: (who) =>
    ({
      heron: 'el Frente de la Garza Gris',
      copper: 'la Columna de Cobre',
      caravan: 'la Caravana de la Noche',
      unknown: 'un grupo sin nombre',
    })[who],
  origin: {
    police: ['un oficial de policía', 'la policía', 'un capitán de policía'],
    army: ['un comunicado del ejército', 'el ejército', 'un portavoz militar'],
    governor: ['el portavoz del gobernador', 'la oficina del gobernador'],
    hospital: ['un médico del hospital', 'la dirección del hospital', 'una fuente médica'],
    witness: ['un testigo', 'un tendero que estaba allí', 'un hombre que lo vio'],
    residents: ['vecinos del lugar', 'residentes de la zona'],
    tribal: ['un anciano de la aldea', 'un notable local'],
    ngo: ['la organización humanitaria Example Relief', 'Example Relief'],
    group: ['un comunicado del grupo', 'el comunicado del grupo'],
    council: ['un miembro del consejo del distrito', 'la administración del distrito'],
  },
  said: {
    police: ['informó la policía', 'dijo un oficial de policía', 'declaró un capitán de policía'],
    army: ['informó el ejército', 'dijo un portavoz militar', 'señaló el ejército en un comunicado'],
    governor: ['dijo el portavoz del gobernador', 'informó la oficina del gobernador'],
    hospital: ['dijo un médico del hospital', 'informó la dirección del hospital', 'precisó una fuente médica'],
    witness: ['contó un testigo', 'dijo un hombre que lo vio', 'relató un tendero'],
    residents: ['contaron vecinos del lugar', 'dijeron residentes de la zona'],
    tribal: ['dijo un anciano de la aldea', 'señaló un notable local'],
    ngo: ['informó la organización humanitaria Example Relief', 'señaló Example Relief'],
    group: ['afirmó el grupo en un comunicado', 'sostuvo el grupo'],
    council: ['dijo un miembro del consejo del distrito', 'informó la administración del distrito'],
  },
  polish: (text) => text.replace(/\bde el /g, 'del ').replace(/\ba el /g, 'al '),
}
