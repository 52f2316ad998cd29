import { isClose } from '#core/3-places/mention.ts'
import { daysBetween } from '#core/time/days.ts'
import type { ReportRead } from '../reading.ts'

/** What ended longer ago than this, in days, is background beside what happened now. */
const LONG_AGO = 31
/** A further happening whose kind is less sure than this is a passing word. */
const LEAST_SURE = 0.1

/**
 * The reports of an item without those that a long article comes back to: what is of long ago beside something of now, what
 * tells one kind of happening at one town on the same days again, and what is hardly told at all beside a first.
 */
export function withoutRetold(reports: readonly ReportRead[], published: string | null): ReportRead[] {
  const isOld = ({ date }: ReportRead) =>
    published !== null && date !== null && daysBetween(date.end, published) > LONG_AGO
  const ofNow = reports.some((report) => !isOld(report)) ? reports.filter((report) => !isOld(report)) : reports
  return ofNow.filter(
    (report, i) => i === 0 || (report.p >= LEAST_SURE && !ofNow.slice(0, i).some((before) => isSame(before, report))),
  )
}

/** At a place told so closely, one kind of happening on one day is one happening. */
function isSame(a: ReportRead, b: ReportRead): boolean {
  if (a.type !== b.type || !a.place?.placeKey || a.place.placeKey !== b.place?.placeKey) return false
  if (!isClose(a.place.precision) || !a.date || !b.date) return false
  return a.date.start <= b.date.end && b.date.start <= a.date.end
}
