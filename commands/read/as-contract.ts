import type { Reading } from '#core/4-reports/reading.ts'

/** A reading as `tidings read --json` prints it: `admin1` is the unit's name, its GeoNames code stands in `admin1Code`. */
export function asContract(reading: Reading) {
  return {
    ...reading,
    places: reading.places.map(withNamedUnit),
    reports: reading.reports.map((report) => ({ ...report, place: report.place && withNamedUnit(report.place) })),
  }
}

function withNamedUnit<P extends { admin1: string | null; admin1Name: string | null }>(place: P) {
  const { admin1: admin1Code, admin1Name, ...rest } = place
  return { ...rest, admin1: admin1Name, admin1Code }
}
