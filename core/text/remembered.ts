/** The same function of a text, which works each answer out once and forgets all when it knows `most` of them. */
export function remembered<T>(of: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let answer = known.get(text)
    if (answer === undefined) {
      answer = of(text)
      if (known.size >= most) known.clear()
      known.set(text, answer)
    }
    return answer
  }
}
