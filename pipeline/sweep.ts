import { deleteRemovedRounds } from '#db/agreement-ends.ts'
import { findDigestsToRender } from '#db/digests.ts'
import { findCountriesToGroup } from '#db/grouping.ts'
import { hasItemsToRead } from '#db/items-in-hand.ts'
import { sendJob, sendJobs } from '#db/jobs.ts'
import { findModelChoice } from '#db/model-choice.ts'
import { deleteRemovedSources } from '#db/source-removal.ts'
import { findDueSources } from '#db/visits.ts'

/** Looks in the rows for whatever is due or was left undone, and wakes the step for it. Harmless however often and by how many. */
export async function sweep(): Promise<void> {
  await deleteRemovedSources()
  await deleteRemovedRounds()
  const due = await findDueSources()
  await sendJobs(
    'sources',
    due.map((sourceId) => ({ data: { sourceId }, key: sourceId })),
  )
  if (await hasItemsToRead()) await sendJob('items', {})
  if ((await findModelChoice()) !== null) await sendJob('opinions', {})
  if ((await findCountriesToGroup()).length > 0) await sendJob('incidents', {})
  const digests = await findDigestsToRender()
  await sendJobs(
    'digests',
    digests.map((digestId) => ({ data: { digestId }, key: digestId })),
  )
}
