import type { FollowUp } from '../write/follow-up-text.ts'
import type { Claim, Figure, Happening, Origin } from './happening.ts'

/** One telling that a plot fixes by hand: who, how many hours after the happening, what is claimed. */
export type PlottedTelling = { outlet: string; hours: number; claim: Claim; follow?: FollowUp; copies?: string[] }

/** A story planted by hand, because it shows something a reader of news must master. */
export type Plot = { shows: string; happening: Happening; tellings: PlottedTelling[] }

const exactly = (n: number): Figure => ({ n, atLeast: false })
const least = (n: number): Figure => ({ n, atLeast: true })
const claim = (origin: Origin, killed: Figure, injured: Figure = null, taken: Figure = null): Claim => ({
  origin,
  killed,
  injured,
  taken,
})

const happening = (
  key: string,
  rest: Omit<Happening, 'key' | 'perpetrator' | 'sector' | 'killed' | 'injured' | 'taken'> & Partial<Happening>,
): Happening => ({
  key,
  perpetrator: 'unknown',
  sector: null,
  killed: null,
  injured: null,
  taken: null,
  ...rest,
})

/** The planted stories. */
export const PLOTS: readonly Plot[] = [
  {
    shows:
      'one health office statement relayed by four outlets beside a second, independent origin with a lower figure',
    happening: happening('plot-outreach-team', {
      kind: 'abduction',
      lead: 2,
      week: 0,
      weekday: 0,
      part: 'morning',
      where: { form: 'offset', place: 'tal-afar', km: 9, direction: 'north' },
      noun: 'health',
      taken: 2,
      sector: 'health',
    }),
    tellings: [
      { outlet: 'idhaat-tajriba', hours: 2, claim: claim('witness', null, null, exactly(1)) },
      {
        outlet: 'tamrin-agency',
        hours: 5,
        claim: claim('governor', null, null, exactly(2)),
        copies: ['wakalat-tamrin', 'correspondance-tamrin', 'channel-zero', 'delta-courier'],
      },
      { outlet: 'mithal-daily', hours: 20, claim: claim('tribal', null, null, least(2)) },
    ],
  },
  {
    shows: 'a toll that grows: at least two, then three; the attackers claim five',
    happening: happening('plot-kafr-mithal', {
      kind: 'clash',
      lead: 0,
      week: -1,
      weekday: 3,
      part: 'evening',
      where: { form: 'village', place: 'kafr-mithal' },
      noun: 'soldier',
      perpetrator: 'copper',
      killed: 3,
      injured: 4,
    }),
    tellings: [
      {
        outlet: 'tamrin-agency',
        hours: 3,
        claim: claim('army', least(2), null),
        copies: ['wakalat-tamrin', 'northern-wire', 'diario-simulacro'],
      },
      { outlet: 'sahifat-mithal', hours: 15, claim: claim('hospital', exactly(3), exactly(4)), follow: 'update' },
      { outlet: 'mithal-daily', hours: 18, claim: claim('hospital', exactly(3), exactly(4)), follow: 'update' },
      { outlet: 'idhaat-tajriba', hours: 22, claim: claim('group', exactly(5), null), follow: 'claim' },
      { outlet: 'northern-wire', hours: 23, claim: claim('group', exactly(5), null), follow: 'claim' },
    ],
  },
  {
    shows: 'a report that is withdrawn by the outlet that made it, after two others had copied it',
    happening: happening('plot-zakho-withdrawn', {
      kind: 'drone',
      lead: 2,
      week: -1,
      weekday: 0,
      part: 'morning',
      where: { form: 'near', place: 'zakho' },
      noun: 'person',
      killed: 0,
      injured: 0,
    }),
    tellings: [
      { outlet: 'northern-wire', hours: 2, claim: claim('residents', null), copies: ['channel-zero', 'depeche-essai'] },
      { outlet: 'northern-wire', hours: 50, claim: claim('governor', null), follow: 'retract' },
      { outlet: 'depeche-essai', hours: 53, claim: claim('governor', null), follow: 'retract' },
    ],
  },
  {
    shows: 'officials blame a group, the group denies',
    happening: happening('plot-baqubah-denied', {
      kind: 'shooting',
      lead: 2,
      week: -2,
      weekday: 1,
      part: 'evening',
      where: { form: 'in', place: 'baqubah' },
      noun: 'civilian',
      perpetrator: 'heron',
      killed: 4,
      injured: 6,
    }),
    tellings: [
      {
        outlet: 'wakalat-tamrin',
        hours: 2,
        claim: claim('police', exactly(4), exactly(6)),
        copies: ['sahifat-mithal', 'tamrin-agency', 'depeche-essai'],
      },
      { outlet: 'mithal-daily', hours: 14, claim: claim('witness', exactly(3), null) },
      { outlet: 'northern-wire', hours: 26, claim: claim('group', null), follow: 'deny' },
      { outlet: 'idhaat-tajriba', hours: 27, claim: claim('group', null), follow: 'deny' },
    ],
  },
  {
    shows: 'an abduction that ends well',
    happening: happening('plot-teacher-home', {
      kind: 'abduction',
      lead: 0,
      week: -4,
      weekday: 2,
      part: 'night',
      where: { form: 'in', place: 'hawija' },
      noun: 'teacher',
      taken: 1,
      sector: 'education',
    }),
    tellings: [
      {
        outlet: 'idhaat-tajriba',
        hours: 8,
        claim: claim('police', null, null, exactly(1)),
        copies: ['wakalat-tamrin', 'tamrin-agency'],
      },
      {
        outlet: 'tamrin-agency',
        hours: 80,
        claim: claim('police', null, null, exactly(1)),
        follow: 'release',
        copies: ['diario-simulacro'],
      },
    ],
  },
  {
    shows: 'a place known only as "northern Iraq" at first, then named',
    happening: happening('plot-somewhere-north', {
      kind: 'drone',
      lead: 0,
      week: -3,
      weekday: 4,
      part: 'night',
      where: { form: 'region', direction: 'north' },
      noun: 'driver',
      killed: 1,
      injured: 0,
    }),
    tellings: [
      { outlet: 'channel-zero', hours: 4, claim: claim('residents', exactly(1)) },
      { outlet: 'diario-simulacro', hours: 8, claim: claim('army', exactly(1)) },
    ],
  },
  {
    shows: 'a second "northern Iraq", in the running week, by one outlet only',
    happening: happening('plot-north-again', {
      kind: 'shelling',
      lead: 1,
      week: 0,
      weekday: 0,
      part: 'night',
      where: { form: 'region', direction: 'north' },
      noun: 'farmer',
      killed: 0,
      injured: 0,
    }),
    tellings: [{ outlet: 'channel-zero', hours: 6, claim: claim('residents', null) }],
  },
  {
    shows: 'contradicting tolls of two sides that stay open',
    happening: happening('plot-sadd-tajriba', {
      kind: 'checkpoint',
      lead: 0,
      week: -6,
      weekday: 5,
      part: 'night',
      where: { form: 'village', place: 'sadd-tajriba' },
      noun: 'police',
      perpetrator: 'caravan',
      killed: 2,
      injured: 3,
    }),
    tellings: [
      {
        outlet: 'tamrin-agency',
        hours: 6,
        claim: claim('police', exactly(2), exactly(3)),
        copies: ['wakalat-tamrin', 'delta-courier'],
      },
      { outlet: 'sahifat-mithal', hours: 20, claim: claim('group', exactly(9)), follow: 'claim' },
      { outlet: 'depeche-essai', hours: 24, claim: claim('hospital', exactly(2), exactly(3)) },
    ],
  },
  {
    shows: 'a raid on an aid store with two independent origins',
    happening: happening('plot-basra-parcels', {
      kind: 'looting',
      lead: 0,
      week: -1,
      weekday: 2,
      part: 'night',
      where: { form: 'in', place: 'basra' },
      noun: 'person',
      sector: 'aid',
    }),
    tellings: [
      { outlet: 'delta-courier', hours: 9, claim: claim('ngo', null) },
      { outlet: 'tamrin-agency', hours: 12, claim: claim('police', null), copies: ['wakalat-tamrin'] },
    ],
  },
  {
    shows: 'a mine that leaves more dead the next day',
    happening: happening('plot-halabja-mine', {
      kind: 'mine',
      lead: 3,
      week: -8,
      weekday: 1,
      part: 'morning',
      where: { form: 'near', place: 'halabja' },
      noun: 'shepherd',
      killed: 2,
      injured: 1,
    }),
    tellings: [
      { outlet: 'northern-wire', hours: 4, claim: claim('council', exactly(1), exactly(2)) },
      { outlet: 'enlace-ensayo', hours: 7, claim: claim('council', exactly(1), exactly(2)) },
      {
        outlet: 'northern-wire',
        hours: 28,
        claim: claim('hospital', exactly(2), exactly(1)),
        follow: 'update',
        copies: ['depeche-essai'],
      },
    ],
  },
  {
    shows: 'abductions in one governorate above what is usual, resting on single origins (1 of 3)',
    happening: happening('plot-kirkuk-driver', {
      kind: 'abduction',
      lead: 0,
      week: -1,
      weekday: 5,
      part: 'evening',
      where: { form: 'near', place: 'dibis' },
      noun: 'driver',
      taken: 1,
    }),
    tellings: [{ outlet: 'idhaat-tajriba', hours: 12, claim: claim('witness', null, null, exactly(1)) }],
  },
  {
    shows: 'abductions in one governorate above what is usual (2 of 3)',
    happening: happening('plot-kirkuk-traders', {
      kind: 'abduction',
      lead: 3,
      week: 0,
      weekday: 0,
      part: 'morning',
      where: { form: 'road', place: 'daquq', other: 'kirkuk' },
      noun: 'trader',
      taken: 3,
    }),
    tellings: [
      { outlet: 'northern-wire', hours: 3, claim: claim('tribal', null, null, exactly(2)) },
      {
        outlet: 'wakalat-tamrin',
        hours: 7,
        claim: claim('police', null, null, exactly(3)),
        copies: ['tamrin-agency', 'diario-simulacro'],
      },
    ],
  },
  {
    shows: 'abductions in one governorate above what is usual (3 of 3)',
    happening: happening('plot-kirkuk-farmer', {
      kind: 'abduction',
      lead: 1,
      week: 0,
      weekday: 1,
      part: 'afternoon',
      where: { form: 'village', place: 'ayn-namudhaj' },
      noun: 'farmer',
      taken: 2,
    }),
    tellings: [
      { outlet: 'idhaat-tajriba', hours: 4, claim: claim('residents', null, null, least(1)), copies: ['mithal-daily'] },
      { outlet: 'correspondance-tamrin', hours: 9, claim: claim('police', null, null, exactly(2)) },
    ],
  },
]
