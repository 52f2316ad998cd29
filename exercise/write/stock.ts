/** Deals sentences so that none comes again before the others have had their turn. */
export type Stock = {
  /** Index of the least used entry of a list that may be used with first sentence `lead`; -1 where there is none. */
  deal(name: string, list: readonly string[], lead: number | null, allowed?: (index: number) => boolean): number
}

/** A fresh stock: nothing has been used. */
export function openStock(): Stock {
  const used = new Map<string, number>()
  const key = (name: string, index: number) => `${name}#${index}`
  return {
    deal(name, list, lead, allowed = () => true) {
      let best = -1
      for (let index = 0; index < list.length; index++) {
        if (!fits(list[index] as string, lead) || !allowed(index)) continue
        if (best < 0 || (used.get(key(name, index)) ?? 0) < (used.get(key(name, best)) ?? 0)) best = index
      }
      if (best >= 0) used.set(key(name, best), (used.get(key(name, best)) ?? 0) + 1)
      return best
    },
  }
}

const BOUND = /^([0-9,]+)\|/

/** Whether an entry bound to some first sentences (`0,1|…`) may follow this one. */
export function fits(entry: string, lead: number | null): boolean {
  const bound = BOUND.exec(entry)?.[1]
  return bound === undefined || (lead !== null && bound.split(',').includes(String(lead)))
}

/** The entry without the first sentences it is bound to. */
export const unbound = (entry: string): string => entry.replace(BOUND, '')
