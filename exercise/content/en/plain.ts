import type { PlainItem } from '../../write/follow-up-text.ts'

/** English items that tell of no security incident. */
export const PLAIN: readonly PlainItem[] = [
  {
    topic: 'weather',
    outlet: 'tamrin-agency',
    title: 'Dust expected in the south on Thursday',
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
]
