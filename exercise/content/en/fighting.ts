import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'clash' | 'checkpoint' | 'drone' | 'shelling' | 'roadside' | 'mine' | 'grenade'>

/** English sentences on fighting, strikes and explosives. */
export const fighting: Kinds = {
  clash: {
    what: 'the clash',
    titles: [
      'Clash {at}{tolltitle}',
      'Exchange of fire reported {at}{tolltitle}',
      'Army patrol and gunmen trade fire {at}{tolltitle}',
    ],
    leads: [
      'An army patrol and {perp} exchanged fire {atgov} {when}{killing}, {said}.',
      'A clash broke out {atgov} {when} when {perp} opened fire on a patrol, {said}. {Toll}.',
      '{Perp} attacked an army post {atgov} {when}, and soldiers fired back{killing}, according to {by}.',
      'Soldiers fought {perp} for about an hour {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'The shooting began at a culvert and moved along an irrigation canal before it died down.',
      'Reinforcements arrived after some forty minutes, by which time the attackers had left on motorcycles.',
      'Families in the nearest houses stayed on the floor until the firing stopped.',
      'Spent cartridges and an abandoned machine gun were found behind an earth bank.',
      'The army closed the area and searched two palm groves without finding anyone.',
      '2|The post had been manned by nine soldiers since the spring.',
      'A flare lit up the fields for a minute or two.',
      'The road nearby stayed open, though few drivers used it.',
    ],
    quotes: [
      '“We heard single shots first, then everything at once,” a man living beside the canal said.',
      '2|“They knew when the shift changed,” one of the soldiers told the outlet.',
    ],
  },
  checkpoint: {
    what: 'the attack on the checkpoint',
    titles: [
      'Gunmen overrun checkpoint {at}{tolltitle}',
      'Checkpoint lost for hours {at}{tolltitle}',
      'Armed men seize checkpoint {at}{tolltitle}',
    ],
    leads: [
      '{Perp} overran a checkpoint {atgov} {when} and held it for several hours{killing}, {said}.',
      'A checkpoint {atgov} fell to {perp} {when}, {said}. {Toll}.',
      '{Perp} took control of a police checkpoint {atgov} {when}{killing}, according to {by}.',
      'Policemen withdrew from a checkpoint {atgov} {when} after {perp} surrounded it, {said}. {Toll}.',
    ],
    details: [
      'They burned the shelter and took the radio before they moved on.',
      'A helicopter circled over the site after sunset but did not fire.',
      'The road was open again by the next noon, with twice as many men at the barrier.',
      'Two vehicles belonging to the checkpoint are missing.',
      'Lorries waited in a queue of three kilometres until the barrier was manned again.',
    ],
    quotes: [
      '“For one night nobody was in charge of this road,” a lorry driver said.',
      '“We had asked for a second tower in September,” an officer complained.',
    ],
  },
  drone: {
    what: 'the drone attack',
    titles: [
      'Drone strike {at}{tolltitle}',
      'Drone hits target {at}{tolltitle}',
      'Explosion {at} blamed on drone{tolltitle}',
    ],
    leads: [
      'A drone struck a vehicle {atgov} {when}{killing}, {said}.',
      'A drone dropped two small bombs {atgov} {when}, {said}. {Toll}.',
      'An unmanned aircraft of unknown origin hit a disused hangar {atgov} {when}{killing}, according to {by}.',
      'A drone attack was reported {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Residents described a buzzing sound that lasted several minutes before the blast.',
      'Nobody has said who flew the aircraft, and no wreckage has been shown.',
      'The crater was about a metre wide, and windows broke in three houses.',
      'Air traffic was not affected, the civil aviation desk of the governorate said.',
      'Firefighters put out a blaze in dry reeds near the spot.',
      'It was not clear what the target had been.',
    ],
    quotes: [
      '“It hung there like a lawnmower in the sky,” a schoolteacher said.',
      '“We do not know whose it is, and we will not guess,” the official said.',
    ],
  },
  shelling: {
    what: 'the shelling',
    titles: [
      '0|Mortar rounds fall {at}{tolltitle}',
      'Shelling reported {at}{tolltitle}',
      '2|Rockets land {at}{tolltitle}',
    ],
    leads: [
      'Four mortar rounds landed {atgov} {when}{killing}, {said}.',
      'Shells fell on farmland {atgov} {when}, {said}. {Toll}.',
      'Two rockets hit a yard {atgov} {when}{killing}, according to {by}.',
      'Artillery fire struck the outskirts of a settlement {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      '0,1,3|One shell did not explode and was taken away by an engineering team.',
      '0,1,3|A water tank and the wall of a poultry farm were destroyed.',
      'The rounds came from the direction of the hills, witnesses believed.',
      'Some thirty families spent the night with relatives further away.',
      'Sirens sounded at a nearby base shortly before the impacts.',
    ],
    quotes: [
      '0,2|“The second one fell where the children play in the afternoon,” a father said.',
      '“We counted the whistles; there were more than they say,” said a farmer.',
    ],
  },
  roadside: {
    what: 'the bomb explosion',
    titles: [
      'Roadside bomb {at}{tolltitle}',
      'Bomb explodes {at}{tolltitle}',
      'Explosive device goes off {at}{tolltitle}',
    ],
    leads: [
      'A roadside bomb exploded {atgov} {when}{killing}, {said}.',
      'An improvised explosive device went off as a pickup passed {atgov} {when}, {said}. {Toll}.',
      'A bomb hidden beside the asphalt blew up {atgov} {when}{killing}, according to {by}.',
      'A device planted under a small bridge detonated {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'The device had been buried under gravel that road workers left behind in the summer.',
      'A second bomb was found fifty metres away and made safe.',
      '0,1|The blast tore off a front wheel and threw the vehicle into a ditch.',
      'Police closed the road until the late afternoon and let only ambulances pass.',
      'It is the third explosion on this stretch since the harvest.',
      'A water tanker that followed was damaged by splinters.',
      'A sniffer dog was brought from the town to search the verges.',
      'The hole in the road was filled with sand the same day.',
    ],
    quotes: [
      '“The road looked the same as every morning,” said a man who drives it daily.',
      '“I saw dust, then I heard it,” a herdsman said.',
    ],
  },
  mine: {
    what: 'the explosion',
    titles: [
      '0,3|Old mine explodes {at}{tolltitle}',
      'Leftover explosive goes off {at}{tolltitle}',
      'Explosive remnant goes off {at}{tolltitle}',
    ],
    leads: [
      'A landmine left from an earlier war exploded {atgov} {when}{killing}, {said}.',
      'Unexploded ordnance went off in a field {atgov} {when}, {said}. {Toll}.',
      'A forgotten shell blew up {atgov} {when}{killing}, according to {by}.',
      'Someone stepped on a mine while gathering truffles {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'The plot was marked on the clearance map but the signs had been stolen.',
      'Rain had washed the earth off the slope in the days before.',
      'Clearance teams last worked there two years ago and ran out of money.',
      'The nearest clinic is an hour away by track.',
      'Red stones have been painted along the path again.',
    ],
    quotes: [
      '“Everyone here knows someone with a crutch,” the village headman said.',
      '“We told the boys not to go beyond the stones,” an uncle said.',
    ],
  },
  grenade: {
    what: 'the grenade attack',
    titles: ['Hand grenade thrown {at}{tolltitle}', 'Grenade attack {at}{tolltitle}', 'Grenade blast {at}{tolltitle}'],
    leads: [
      'A hand grenade was thrown at the gate of a house {atgov} {when}{killing}, {said}.',
      'A man on a motorcycle threw a grenade into a courtyard {atgov} {when}, {said}. {Toll}.',
      'A grenade exploded in front of a shop {atgov} {when}{killing}, according to {by}.',
      'Attackers hurled a hand grenade over a wall {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      '0,1,3|The metal gate took most of the splinters.',
      'Investigators collected a safety lever and part of a camera recording.',
      '0,1|The owner, a contractor, told officers that he knew of no quarrel.',
      'A parked car burned out.',
      'Neighbours swept up the glass the same evening.',
    ],
    quotes: [
      '“My shutters were closed, thank God,” the baker next door said.',
      '“It is a message, but I cannot read it,” the owner told the outlet.',
    ],
  },
}
