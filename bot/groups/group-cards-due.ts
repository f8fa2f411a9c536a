import type { Temporal } from 'temporal-polyfill'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import { groupIds } from '#shared/domain/groups/groups.ts'
import { keyFor } from '../reminders/person-key.ts'
import type { Tx } from '../storage/database.ts'
import { readGroup } from '../storage/groups.ts'
import type { Outbox } from '../storage/outbox.ts'
import { noticeOf, toldOf } from './read-group-card.ts'

const morning = '09:00'

/** Asks for the cards that today says of the municipality's groups, once to each. */
export async function enqueueGroupCards(tx: Tx, outbox: Outbox, now: Temporal.Instant): Promise<void> {
  for (const id of groupIds) {
    const group = await readGroup(tx, id)
    const notice = group && noticeOf(group, now)
    if (!notice) continue
    const { subject, day, due } = notice
    const key = `card:${subject}:${id}:${due.toString()}:${day.toString()}`
    for (const audience of await toldOf(tx, group, notice))
      await outbox.enqueue(tx, {
        kind: 'group-card',
        subject,
        courseId: null,
        detail: id,
        audience,
        key: keyFor(key, audience),
        dueAt: atLocal(day, morning),
      })
  }
}
