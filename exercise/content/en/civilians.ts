import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'shooting' | 'abduction' | 'arrest' | 'seizure' | 'looting' | 'robbery'>

/** English sentences on attacks on civilians, arrests, seizures and crime. */
export const civilians: Kinds = {
  shooting: {
    what: 'the shooting',
    titles: ['Gunmen open fire {at}{tolltitle}', 'Shooting {at}{tolltitle}', 'Attack {at}{tolltitle}'],
    leads: [
      '{Perp} opened fire on a car {atgov} {when}{killing}, {said}.',
      'People were shot at by {perp} {atgov} {when}, {said}. {Toll}.',
      '{Perp} stormed a tea house {atgov} {when} and fired at the guests{killing}, according to {by}.',
      'A house {atgov} came under fire from {perp} {when}, {said}. {Toll}.',
    ],
    details: [
      'The attackers wore scarves over their faces and spoke to nobody.',
      '0,1,3|A grey saloon car without plates was seen leaving at speed.',
      'Officers picked up eleven cartridge cases.',
      'No one has said why these people were chosen.',
      'The street market closed for the day.',
      'Relatives have asked that no names be printed.',
      'An old man who sells vegetables nearby called the ambulance.',
      'The police have asked for recordings from shops in the street.',
    ],
    quotes: [
      '0,1|“They got out, fired and got back in; nobody shouted,” a tailor said.',
      '“We buried our dead before noon and went home by another road,” a cousin said.',
    ],
  },
  abduction: {
    what: 'the abduction',
    titles: ['Armed men take {n.o} {at}', '{N} abducted {at}', 'Search for {n.o} missing after abduction {at}'],
    leads: [
      '{Perp} abducted {n.o} {atgov} {when}, {said}.',
      '{Perp} took {n.o} away by force {atgov} {when}, according to {by}.',
      '{Perp} in two vehicles stopped a car {atgov} {when} and kidnapped {n.o}, {said}.',
      'The kidnapping of {n.o} by {perp} {atgov} {when} was reported by {by}.',
    ],
    details: [
      'The men carried rifles but did not shoot.',
      '0,2|The car was found empty on a farm track with its doors open.',
      'No demand for money has been made.',
      'Telephones that were taken have been switched off since noon.',
      'Checkpoints were given a description of a white pickup.',
      'It is not known in which direction they drove.',
    ],
    quotes: [
      '“They asked for papers as if they were police,” someone who was let go said.',
      '“We ask for one telephone call, nothing more,” the family said.',
    ],
  },
  arrest: {
    what: 'the arrest operation',
    titles: ['Security forces arrest {n.o} {at}', '{N} held {at}', 'Police detain {n.o} {at}'],
    leads: [
      'Security forces arrested {n.o} {atgov} {when} on suspicion of planning attacks, {said}.',
      'Police detained {n.o} wanted on court orders {atgov} {when}, according to {by}.',
      'Police arrested {n.o} in a house search {atgov} {when}, {said}.',
      'An operation {atgov} {when} ended with the arrest of {n.o}, {said}.',
    ],
    details: [
      'The operation followed three weeks of surveillance.',
      'The case now goes to an investigating judge.',
      'Two telephones and a ledger were taken as evidence.',
      'The defence says it has not been told the charges.',
      'Investigators suspect that weapons were being hidden for others.',
      'No shot was fired during the operation.',
      'A street of shops stayed closed until the vehicles had gone.',
      'The warrant had been signed in the spring.',
    ],
    quotes: [
      '“An accusation is not a conviction,” the official said.',
      '“They knocked, showed a paper and were gone in ten minutes,” a neighbour said.',
    ],
  },
  seizure: {
    what: 'the weapons find',
    titles: ['Weapons cache found {at}', '1,3|Security forces seize explosives {at}', 'Arms depot uncovered {at}'],
    leads: [
      'Security forces found a weapons cache {atgov} {when}, {said}.',
      'Soldiers seized rockets and detonators hidden {atgov} {when}, according to {by}.',
      'A search {atgov} {when} brought to light a store of rifles and ammunition, {said}.',
      'Engineers destroyed a hidden stock of explosives {atgov} {when}, {said}.',
    ],
    details: [
      'The store lay beneath a sheep pen and was lined with plastic sheeting.',
      '0,1,3|It held eighteen shells, a sack of ammonium nitrate and coils of wire.',
      'Nobody was found on the spot.',
      'A shepherd had pointed out freshly turned soil.',
      '0,1,2|The material was blown up in a quarry the same afternoon.',
      'Some of the ammunition was so rusted that it had to be destroyed where it lay.',
      'Two sacks of empty cartridges were taken away on a farm trailer.',
    ],
    quotes: [
      '1,3|“This would have been enough for ten roadside bombs,” an engineer said.',
      '“We have walked over it all winter,” the owner of the field said.',
    ],
  },
  looting: {
    what: 'the looting',
    titles: [
      '0|Aid warehouse looted {at}',
      '1|Food store broken into {at}',
      '2|School ransacked {at}',
      '3|Shops plundered and burned {at}',
    ],
    leads: [
      'A warehouse of Example Relief was looted {atgov} {when}, {said}.',
      '{Perp} broke into a food store {atgov} {when} and carried off sacks of flour, according to {by}.',
      'A school {atgov} was ransacked {when}, {said}.',
      '{Perp} set fire to a row of shops {atgov} {when} after plundering them, {said}.',
    ],
    details: [
      '0|The loss has been put at about 400 family parcels.',
      '0,1,2|The padlock had been cut and laid neatly on the step.',
      '0,1,2|The watchman had gone to the evening prayer.',
      '0|Distribution in the district is put off until next week.',
      '2,3|The caretaker heard noise but stayed indoors.',
      '2,3|The damage has not been counted yet.',
      'Tyre marks led to the main road.',
    ],
    quotes: [
      '0,1|“Whoever did this has neighbours who will go hungry,” a volunteer said.',
      '1|“They took the scales as well, so they mean to sell,” the storekeeper said.',
      '2,3|“They broke what they could not carry,” a neighbour said.',
    ],
  },
  robbery: {
    what: 'the robbery',
    titles: [
      'Armed robbery {at}{tolltitle}',
      '0|Money changer robbed {at}{tolltitle}',
      'Robbers strike {at}{tolltitle}',
    ],
    leads: [
      '{Perp} robbed a money changer {atgov} {when}{killing}, {said}.',
      'A fuel station {atgov} was held up {when}, {said}. {Toll}.',
      '{Perp} stopped a delivery van {atgov} {when} and made off with the takings{killing}, according to {by}.',
      'Wages for a brick works were stolen at gunpoint {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'The robbers spoke little and left on foot through the alleys.',
      'A camera at the pharmacy opposite was out of order.',
      'The sum was not given, but traders speak of a month’s earnings.',
      'Police see no link with politics.',
      '3|It was pay day, which the robbers seem to have known.',
    ],
    quotes: [
      '0,1|“He was polite, which frightened me more,” the cashier said.',
      '“I have closed early ever since the lamps went out,” another trader said.',
    ],
  },
}
