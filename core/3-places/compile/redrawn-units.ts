/**
 * The unit of today for a code of a unit that was redrawn since the list of towns was made; the code itself where none was.
 *
 * Viet Nam joined its 63 provinces to 34 in July 2025 and gave them the numbers of its statistical office.
 */
export function unitOfToday(country: string, code: string): string {
  return REDRAWN[country]?.[code] ?? code
}

const REDRAWN: Record<string, Record<string, string>> = {
  VN: unitsOf(
    '01 44|04 05|08 50 68|11 92|12 89|14 32|15 70 90|19 72 85|20 39|22 30|24 71 74|25 53 83 86|31 13 79|33 35 81|37 59 80 82|38 34|40 58|42 52|44 62 64|46 66|48 78 84|51 55 63|52 46 49|56 54 60|66 61 88|68 23 47 91|75 43 76|79 20 45 75|80 24 33|82 09 37|86 03 67 69|91 01 21|92 65 87 93|96 73 77',
  ),
}

/** The unit of today by former code, from rows of the unit and what it was joined from. */
function unitsOf(rows: string): Record<string, string> {
  return Object.fromEntries(
    rows.split('|').flatMap((row) => {
      const [unit = '', ...former] = row.split(' ')
      return former.map((code) => [code, unit])
    }),
  )
}
