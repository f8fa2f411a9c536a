import type { ColumnType } from 'kysely'
import type { GroupId, GroupPlace, Seat } from '#shared/domain/groups/groups.ts'
import type { Key } from './table-key.ts'

/** A group of the municipality: who calls it, since when, and on which day it last met while a series of it was known. */
export type MeetingGroupTable = Key & {
  id: GroupId
  chair_id: string
  set_up_on: string
  met_on: string | null
  revision: number
}

/** A colleague in it, by name and work address; `place` is where he stands in the list. */
export type GroupMemberTable = Key & {
  group_id: GroupId
  id: string
  name: string
  mail: string
  seat: Seat | null
  place: number
}

/** One day of a series as it was last read: when the rhythm had it, when it is, and whether it is as the rhythm has it. */
export type StoredDay = { planned: string; start: string; end: string; kept: boolean }

/** A series in the chair's calendar. `booking`: nobody knows whether Outlook has made it; `gone`: it is not there any more. */
export type GroupSeriesTable = Key & {
  group_id: GroupId
  id: string
  state: 'booking' | 'booked' | 'gone'
  event_id: string | null
  first_day: string
  start_time: string
  minutes: number
  place: GroupPlace
  days: ColumnType<StoredDay[], string, string>
}
