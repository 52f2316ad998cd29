/** Invented articles to try the reader on, by name. */
const TEXTS = {
  report: `Two aid workers abducted north of Goma

GOMA, 18 November 2026 - Unidentified gunmen stopped a clearly marked vehicle of a medical charity near the town of Rutshuru on Tuesday evening and took two of its staff, the provincial health office said.

A driver was injured when the men opened fire. No group has claimed responsibility. A local radio station, citing a witness, spoke of three abducted. The army denied that 12 soldiers were killed in a separate ambush.

In September at least five people were killed in clashes on the same road, according to the army. Since January 140 people have been abducted in the province.`,
  roundup: `Security bulletin for the north-west, week of 16 November 2026

MAIDUGURI, 20 November 2026 - On Monday gunmen killed four farmers in a village near Gusau in Zamfara State, police said.

On Tuesday a roadside bomb wounded three soldiers on the road between Maiduguri and Damboa in Borno State.

On Wednesday hundreds of people protested peacefully in Kano against fuel prices.

On Thursday police arrested nine suspected kidnappers in Kaduna.`,
  arabic: `مقتل ثلاثة جنود في انفجار عبوة ناسفة قرب الموصل

الموصل، 18 نوفمبر 2026 - قُتل ثلاثة جنود وأصيب خمسة آخرون في انفجار عبوة ناسفة استهدفت دورية للجيش العراقي قرب مدينة الموصل يوم الثلاثاء، بحسب مصدر أمني.

وأعلن تنظيم داعش مسؤوليته عن الهجوم. ونفى محافظ نينوى سقوط قتلى بين المدنيين.

ومنذ بداية العام قُتل 60 شخصاً في هجمات مماثلة.`,
}

export type Example = keyof typeof TEXTS
export const EXAMPLES = Object.keys(TEXTS) as Example[]

/** The example that an address names; null where it names none. */
export function exampleOf(name: unknown): string | null {
  return EXAMPLES.includes(name as Example) ? TEXTS[name as Example] : null
}
