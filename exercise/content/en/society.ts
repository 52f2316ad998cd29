import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'threat' | 'protest' | 'dispersal' | 'access' | 'ceasefire' | 'flood'>

/** English sentences on threats, protests, access limits, agreements and hazards. */
export const society: Kinds = {
  threat: {
    what: 'the threats',
    titles: [
      '0|Aid staff threatened by letter {at}',
      '1|Threats close clinic {at}',
      '2|Threatening leaflets found {at}',
      '3|Headteacher threatened {at}',
    ],
    leads: [
      'Letters threatening staff of Example Relief were left at an office {atgov} {when}, {said}.',
      'A clinic {atgov} closed {when} after its nurses were threatened by telephone, according to {by}.',
      'Leaflets warning people not to work with the authorities were scattered {atgov} {when}, {said}.',
      'A headteacher {atgov} received a bullet in an envelope {when}, {said}.',
    ],
    details: [
      '0,1,3|The caretaker has asked for a lock on the gate.',
      '0,2|The paper carried no signature and was printed on a school printer.',
      '0|The office has told its staff to work from home until Sunday.',
      '0,2|Police took the paper away and promised patrols.',
      'It is the first threat of its kind in the district.',
      '0,1,3|Police promised patrols around the building.',
      '1|Mothers had come with their children for vaccination and were sent home.',
    ],
    quotes: [
      '0,1|“We are not closing for good, we are waiting,” the manager said.',
      '2|“I read it twice and put it in the stove,” said one of those who got a leaflet.',
    ],
  },
  protest: {
    what: 'the protest',
    titles: [
      '0|Residents protest over water {at}',
      '1|Graduates demonstrate {at}',
      '2|Teachers protest over pay {at}',
      '3|Farmers bring tractors to protest {at}',
    ],
    leads: [
      'Some 200 people demonstrated against water cuts {atgov} {when}, {said}.',
      'Unemployed graduates gathered peacefully {atgov} {when} to demand jobs, according to {by}.',
      'Teachers protested {atgov} {when} over unpaid salaries, {said}.',
      'Farmers blocked half a road with tractors {atgov} {when} in a protest over the price of barley, {said}.',
    ],
    details: [
      '0|The crowd sang, held up empty canisters and went home before dusk.',
      'A delegation was received and given tea, but no date.',
      'Police stood by and diverted traffic.',
      'The organisers want to come back in a week if nothing changes.',
      'Most of the placards were written by hand on flour sacks.',
      'No violence was reported.',
      'A loudspeaker on a handcart carried the speeches as far as the bakery.',
      'A petition with several hundred signatures was handed in.',
      'Schoolchildren watched from the roofs until they were called home.',
    ],
    quotes: [
      '2,3|“We have children to feed and the winter is here,” one of the speakers said.',
      '0|“We ask for water two hours a day, that is not politics,” a woman with a canister said.',
      '1|“My diploma hangs over the stove,” a chemist of twenty-six said.',
    ],
  },
  dispersal: {
    what: 'the breaking up of the protest',
    titles: [
      'Police disperse protest {at}{tolltitle}',
      'Tear gas used against demonstrators {at}{tolltitle}',
      'Protest broken up {at}{tolltitle}',
    ],
    leads: [
      'Police fired tear gas to break up a protest {atgov} {when}{killing}, {said}.',
      'Security forces dispersed demonstrators with water cannon {atgov} {when}, {said}. {Toll}.',
      'A march over power cuts was stopped with batons {atgov} {when}{killing}, according to {by}.',
      'Riot police cleared a square {atgov} {when} where protesters had put up tents, {said}. {Toll}.',
    ],
    details: [
      'Stones flew after the first canister.',
      '3|The tents were taken down and folded by municipal workers.',
      'Shops lowered their shutters for an hour.',
      'An inquiry has been promised.',
      'Those detained were let go the same night.',
    ],
    quotes: [
      '“They gave us a minute, and the minute was short,” a student said.',
      '“Nobody was meant to be hurt,” an officer said.',
    ],
  },
  access: {
    what: 'the closure',
    titles: [
      '0|Aid convoys turned back {at}',
      '1|Road closed to aid teams {at}',
      '2|Permits for aid teams suspended {at}',
      '3|Mobile clinic refused passage {at}',
    ],
    leads: [
      'Aid convoys were turned back at a checkpoint {atgov} {when}, {said}.',
      'A road {atgov} was closed to humanitarian traffic {when}, according to {by}.',
      'Permits for aid teams were suspended {atgov} {when}, {said}.',
      'A mobile clinic was refused passage {atgov} {when}, {said}.',
    ],
    details: [
      '0,3|Drivers waited for six hours and then went home.',
      'The letter of access had been signed by one office and was not accepted by another.',
      'A new form with three stamps is now required.',
      'Some 900 families wait for blankets on the other side.',
      'Private cars could pass.',
      'A second team waited in a tea house for word that did not come.',
      'The office in charge had closed for the day.',
    ],
    quotes: [
      '“The stamp is green, they want a blue one,” a driver said.',
      '“We are told it is for our safety,” a logistician said.',
    ],
  },
  ceasefire: {
    what: 'the agreement',
    titles: ['0,1,3|Truce agreed {at}', '2|Feud over pasture settled {at}', 'Two sides sign agreement {at}'],
    leads: [
      'Two clans signed a truce {atgov} {when} after months of quarrel, {said}.',
      'A ceasefire between village guards and {perp.o} was agreed {atgov} {when}, according to {by}.',
      'An agreement on grazing rights ended a feud {atgov} {when}, {said}.',
      'Mediators announced a thirty-day truce {atgov} {when}, {said}.',
    ],
    details: [
      'Both sides left their weapons in a tent before they sat down.',
      'The text has five points and was read aloud twice.',
      'A committee of seven will see that it is kept.',
      'The market reopened the next morning.',
    ],
    quotes: [
      '“It is paper, but it is our paper,” one of the elders said.',
      '“Let us see the winter first,” an old man in the last row said.',
    ],
  },
  flood: {
    what: 'the accident',
    titles: [
      '0|Flash flood {at}{tolltitle}',
      '1|Fire in camp {at}{tolltitle}',
      '2|Market roof collapses {at}{tolltitle}',
      '3|Lorry and minibus collide {at}{tolltitle}',
    ],
    leads: [
      'A flash flood swept through a valley {atgov} {when}{killing}, {said}.',
      'A fire broke out in a camp for displaced people {atgov} {when}, {said}. {Toll}.',
      'Heavy rain brought down the roof of a market hall {atgov} {when}{killing}, according to {by}.',
      'A lorry and a minibus collided in thick fog {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Civil defence teams worked through the night with borrowed lamps.',
      '1|Thirty tents and a store of winter clothes were lost.',
      '0,1|The governorate has asked for blankets and stoves.',
      'Nobody suspects foul play.',
    ],
    quotes: [
      '0|“The water came as high as the bed,” a widow said.',
      '“We carried out the old people first,” a volunteer of civil defence said.',
    ],
  },
}
