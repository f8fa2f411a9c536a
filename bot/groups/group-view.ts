import { Temporal } from 'temporal-polyfill'
import type * as z from 'zod/mini'
import type { saveGroup } from '#shared/api/groups.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { groups, type GroupId } from '#shared/domain/groups/groups.ts'
import { meetsAgainBy, mayMeetOn } from '#shared/domain/groups/series-days.ts'
import { daysToCome, lastHeld } from '#shared/domain/groups/series-state.ts'
import type { Caller } from '../http/caller.ts'
import type { Tx } from '../storage/database.ts'
import { isCardFailed } from '../storage/group-cards.ts'
import { readGroup, type StoredGroup } from '../storage/groups.ts'
import type { StoredDay } from '../storage/tables-of-groups.ts'

export type GroupView = z.output<typeof saveGroup.response>

/** A group as whoever runs it sees it. `read`: the series whose days are as they stand in Outlook now. */
export async function viewGroup(
  tx: Tx,
  id: GroupId,
  { caller, now, read }: { caller: Caller; now: Temporal.Instant; read: ReadonlySet<string> },
): Promise<GroupView> {
  const group = await readGroup(tx, id)
  if (!group)
    return {
      id,
      revision: 0,
      chair: null,
      members: [],
      series: [],
      metOn: null,
      due: null,
      cardFailed: false,
    }
  const { chair, members, revision } = group
  const since = sinceOf(group, now)
  return {
    id,
    revision,
    chair: { name: chair.name, mail: chair.mail, isMe: chair.id === caller.id },
    members,
    series: group.series.map(({ id: seriesId, state, firstDay, start: begins, minutes, place, days }) => ({
      id: seriesId,
      state,
      firstDay,
      start: begins,
      minutes,
      place,
      read: read.has(seriesId),
      days: daysToCome(days, now).map(({ planned, start, end, kept }) => ({
        planned,
        start,
        end,
        stuck: isStuck({ start, kept }),
      })),
    })),
    metOn: since.met?.toString() ?? null,
    due: isBooked(group, now) ? null : meetsAgainBy(groups[id].rhythm, since.day).toString(),
    cardFailed: await isCardFailed(tx, id),
  }
}

/** When the group last met, or was set up. */
export function sinceOf(
  { metOn, setUpOn, series }: Pick<StoredGroup, 'metOn' | 'setUpOn' | 'series'>,
  now: Temporal.Instant,
): { day: Temporal.PlainDate; met: Temporal.PlainDate | null } {
  const held = lastHeld(
    series.flatMap(({ days }) => days),
    now,
  )
  const known = metOn ? Temporal.PlainDate.from(metOn) : null
  const met = held && (!known || Temporal.PlainDate.compare(held, known) > 0) ? held : known
  return { day: met ?? Temporal.PlainDate.from(setUpOn), met }
}

export const isBooked = ({ series }: Pick<StoredGroup, 'series'>, now: Temporal.Instant): boolean =>
  series.some(({ days }) => daysToCome(days, now).length > 0)

/** On a day on which nobody is called to a meeting, and nobody has moved it: whoever does so herself has her reason. */
export const isStuck = ({ start, kept }: Pick<StoredDay, 'start' | 'kept'>): boolean =>
  kept && !mayMeetOn(localDate(Temporal.Instant.from(start)))
