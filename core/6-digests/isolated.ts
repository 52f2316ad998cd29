const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** A name that keeps its own direction amid other text (Unicode isolates); names of one direction are left as they are. */
export function isolated(name: string, isRightToLeft: boolean): string {
  return RTL.test(name) === isRightToLeft ? name : `\u2068${name}\u2069`
}
