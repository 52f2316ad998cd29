import type { PlainItem } from '../../write/follow-up-text.ts'

/** English items that tell of no security incident, though several use its words. */
export const PLAIN: readonly PlainItem[] = [
  {
    topic: 'weather',
    outlet: 'tamrin-agency',
    title: 'Dust expected in the south',
    body: [
      'The weather office expects dust in Basra and Dhi Qar governorates from midday, with visibility below one kilometre in places.',
      'Rain is likely in the mountains of Duhok at the weekend. Night temperatures will fall to three degrees in Sulaymaniyah.',
      'Drivers are asked to keep their lamps clean.',
    ],
  },
  {
    topic: 'football',
    outlet: 'mithal-daily',
    title: 'Samawah hold the leaders to a draw',
    body: [
      'A late header gave the home side a point {day} in a match that had looked lost at half-time.',
      'The visitors attacked from the first minute and bombarded the goal with crosses, but the goalkeeper was equal to all of them.',
      '“We defended like a village in winter,” the coach said. His striker, who had shot wide twice, was carried off the pitch on shoulders.',
    ],
  },
  {
    topic: 'budget',
    outlet: 'delta-courier',
    title: 'Council argues over lamps and pumps',
    body: [
      'The Basra council spent six hours {day} on the budget for street lamps and pumping stations without reaching a vote.',
      'The head of the finance committee said that both could not be paid for this year.',
      'The sitting goes on next week.',
    ],
  },
  {
    topic: 'harvest',
    outlet: 'delta-courier',
    title: 'A good year for dates around Qurna',
    body: [
      'Growers near Qurna report the best date harvest in eight years. The fruit is dry, and the palms have recovered from the salt.',
      'Prices have fallen all the same, since the packing plant in Basra can take only half of what is brought.',
      '“The tree did its part,” said one grower. “Now it is the turn of the lorries.”',
    ],
  },
  {
    topic: 'opinion',
    outlet: 'mithal-daily',
    title: 'What a checkpoint teaches',
    body: [
      'I have stood at the same barrier every morning for nine years. It has taught me to read faces, and it has taught me that a stamp weighs more than a man.',
      'Some will say that barriers prevent bombs. Perhaps they do. But a province that only counts what did not explode forgets to count what did not grow.',
      'This column gives the author’s opinion.',
    ],
  },
  {
    topic: 'commemoration',
    outlet: 'tamrin-agency',
    title: 'Afak remembers its market twelve years on',
    body: [
      'Shopkeepers in Afak held a minute of silence {day} for those who died in the market explosion twelve years ago.',
      'The list of names was read by pupils of a primary school. A new fountain stands where the cloth stalls used to be.',
      'The governor laid a wreath and left without a speech.',
    ],
  },
  {
    topic: 'court',
    outlet: 'tamrin-agency',
    title: 'Verdict in the 2019 pipeline case',
    body: [
      'A court in Kirkuk sentenced two men to seven years in prison {day} for damaging a pipeline in 2019.',
      'The judges followed the prosecution on most points. The lawyers said they would appeal.',
      'The trial had been put off four times because of missing files.',
    ],
  },
  {
    topic: 'running total',
    outlet: 'mithal-daily',
    title: 'Yearly count: fewer roadside bombs than before',
    body: [
      'Since January 212 roadside bombs have been recorded in the country, according to the statistical office, against 268 in the same months of the previous year.',
      'The number of people killed by them fell from 190 to 141. Diyala and Kirkuk remain the governorates with the most cases.',
      'The office counts only what hospitals and police report on paper.',
    ],
  },
  {
    topic: 'hypothetical',
    outlet: 'northern-wire',
    title: 'Drill: hospital trains for the worst',
    body: [
      'If a bomb went off in the bazaar, how long would it take until the first ambulance came? Erbil’s main hospital wanted to know and held a drill {day}.',
      'Volunteers with painted wounds lay on stretchers, and the answer was fourteen minutes.',
      'Nothing had happened; the sirens were part of the rehearsal.',
    ],
  },
  {
    topic: 'roads',
    outlet: 'northern-wire',
    title: 'Bridge near Kalar closed for repairs',
    body: [
      'The bridge at the northern entrance of Kalar is closed for repairs until the end of the month.',
      'Lorries are led over the old road, which adds forty minutes. The work was planned in spring.',
    ],
  },
  {
    topic: 'health',
    outlet: 'mithal-daily',
    title: 'Vaccination week begins in Babil',
    body: [
      'Nurses in Babil governorate began a week of measles vaccination {day}. Some 40,000 children are to be reached.',
      'Teams go from door to door in Hillah and Musayyib. The vaccine has been kept cold with new solar boxes.',
      'Parents who miss the visit can come to any clinic.',
    ],
  },
  {
    topic: 'culture',
    outlet: 'mithal-daily',
    title: 'A film without a hero opens in Baghdad',
    body: [
      'The film “Gunfire on the Roof” tells of a wedding at which nobody can tell shots of joy from others. It opened {day} in a full house in Baghdad.',
      'The director, who also plays the groom’s uncle, used amateurs throughout.',
      'The battle in the title never takes place.',
    ],
  },
  {
    topic: 'economy',
    outlet: 'delta-courier',
    title: 'Port of Umm Qasr handles more grain',
    body: [
      'The port of Umm Qasr unloaded 310,000 tonnes of grain last month, a tenth more than a year ago.',
      'A second crane came into use in the autumn. Ships now wait three days instead of five.',
    ],
  },
  {
    topic: 'football',
    outlet: 'northern-wire',
    title: 'Sniper in front of goal sinks Zakho',
    body: [
      'A striker whom the fans call “the sniper” hit the target three times {day} and shot his club to the top of the table.',
      'Zakho’s defence was blown apart within ten minutes of the restart.',
    ],
  },
  {
    topic: 'running total',
    outlet: 'bulletin-seven',
    title: 'Quarterly figures on access',
    body: [
      'In the past quarter our partners counted 64 occasions on which a journey was put off, against 71 in the quarter before. Most were caused by weather and paperwork.',
      'These are totals over three months and say nothing about any single day or road.',
      'The next table will be printed in the new year.',
    ],
  },
  {
    topic: 'history',
    outlet: 'mithal-daily',
    title: 'When the river carried the post',
    body: [
      'A hundred years ago letters went from Baghdad to Kut by boat, and a letter that fell into the water was dried on deck and delivered.',
      'An exhibition in the old customs house shows the leather bags, the oars and a pistol that the postman was given against robbers. He never fired it.',
      'It can be seen until spring.',
    ],
  },
  {
    topic: 'hypothetical',
    outlet: 'delta-courier',
    title: 'What if the rains do not come?',
    body: [
      'Should the winter stay dry, the marshes could lose a third of their water, a study of the agricultural college says.',
      'Quarrels over water might then turn violent, the authors warn, as they did in earlier dry years. For now the level is normal.',
      'The college asks for gauges at six more places.',
    ],
  },
  {
    topic: 'appointment',
    outlet: 'tamrin-agency',
    title: 'New head for the traffic department',
    body: [
      'The governor of Najaf has named a new head of the traffic department, the governor’s spokesman said {day}.',
      'The post had been vacant since June. The new head wants to start with school crossings.',
    ],
  },
  {
    topic: 'denied rumour',
    outlet: 'tamrin-agency',
    title: 'No explosion in Karbala, only a tyre',
    body: [
      'A loud bang in Karbala {day} came from a lorry tyre and not from a bomb, the police said.',
      'Messages about an attack had spread on telephones within minutes. Nothing of the kind took place.',
    ],
  },
  {
    topic: 'animals',
    outlet: 'northern-wire',
    title: 'Shepherds near Rania count their losses to wolves',
    body: [
      'Wolves have killed at least eleven sheep near Rania since the first frost.',
      'The shepherds keep fires burning at night and have asked the council for dogs.',
    ],
  },
  {
    topic: 'training',
    outlet: 'tamrin-agency',
    title: 'Army ends manoeuvres in Wasit',
    body: [
      'Two battalions finished manoeuvres with live ammunition in Wasit governorate {day}.',
      'Artillery fired at marked hills for three hours, as had been announced in the villages. The exercise went as planned.',
    ],
  },
  {
    topic: 'obituary',
    outlet: 'mithal-daily',
    title: 'The man who painted Diwaniyah’s shop signs',
    body: [
      'He painted some two thousand signs, and every letter had a shadow. The sign painter of Diwaniyah died at home {day} aged eighty-eight, after a long illness.',
      'His first sign, for a tailor, hangs above a telephone shop today.',
    ],
  },
  {
    topic: 'science',
    outlet: 'channel-zero',
    title: 'Students build a drone for palm trees',
    body: [
      'Students in Basra have built a drone that carries pollen to the crowns of palms. It crashed twice before it flew.',
    ],
  },
  {
    topic: 'court',
    outlet: 'delta-courier',
    title: 'Appeal over the bank robbery of five years ago',
    body: [
      'The court of appeal in Nasiriyah heard the case of a bank robbery that took place five years ago.',
      'The defence says that the witness could not have seen the robbers from where he stood. A decision will be given in spring.',
    ],
  },
  {
    topic: 'price',
    outlet: 'channel-zero',
    title: 'Bread price stays, loaf shrinks',
    body: ['Bakers in Hillah keep the price of bread and make the loaf smaller. Customers have noticed.'],
  },
]
