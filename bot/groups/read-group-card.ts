import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { groupNotice, type GroupNotice } from '#shared/domain/groups/group-notices.ts'
import { groupIds } from '#shared/domain/groups/groups.ts'
import { daysToCome, lastOf } from '#shared/domain/groups/series-state.ts'
import type { GroupCardView } from '../conversation/cards/groups/group-card.ts'
import type { Tx } from '../storage/database.ts'
import { readGroup, type StoredGroup } from '../storage/groups.ts'
import type { GroupRow } from '../storage/outbox-lease.ts'
import { languageOf, leadersIn } from '../storage/staff.ts'
import { sinceOf } from './group-view.ts'

/** What is said of a group as it stands now, or null. */
export const noticeOf = (group: StoredGroup, now: Temporal.Instant): GroupNotice | null =>
  groupNotice(
    {
      id: group.id,
      since: sinceOf(group, now).day,
      last: lastOf(group.series.flatMap(({ days }) => daysToCome(days, now))),
    },
    localDate(now),
  )

/** To whom it is said: whoever calls the group, or each who leads and has been here. */
export const toldOf = async (tx: Tx, group: StoredGroup, { to }: GroupNotice): Promise<string[]> =>
  to === 'chair' ? [group.chair.id] : leadersIn(tx)

/** What a card about a group shows now; null when the work is done, something later is said, or it is somebody else's to hear. */
export async function readGroupCard(
  tx: Tx,
  { detail, subject, audience, dueAt }: Pick<GroupRow, 'detail' | 'subject' | 'audience' | 'dueAt'>,
  now: Temporal.Instant,
): Promise<GroupCardView | null> {
  const id = groupIds.find((one) => one === detail)
  const group = id ? await readGroup(tx, id) : null
  const notice = group && noticeOf(group, now)
  if (!notice || notice.subject !== subject || !notice.day.equals(localDate(dueAt))) return null
  if (!(await toldOf(tx, group, notice)).includes(audience)) return null
  return {
    subject: notice.subject,
    group: group.id,
    due: notice.due,
    language: await languageOf(tx, audience),
  }
}
