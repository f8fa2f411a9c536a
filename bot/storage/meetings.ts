import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { Temporal } from 'temporal-polyfill'
import { firstState, type Meeting, type MeetingState } from '#shared/domain/meeting/meeting.ts'
import { anyRoom, noWish } from '#shared/domain/meeting/slot.ts'
import type { Tx } from './database.ts'
import { followedTypes } from '#shared/domain/meeting/meeting-types.ts'
import { reopenNextMeeting } from './deadlines.ts'
import { municipalityOf } from './transaction.ts'

export type StoredMeeting = Omit<Meeting, 'start' | 'end'> & {
  start: Temporal.Instant
  end: Temporal.Instant
  /** The room's own event at Microsoft, once it is held. */
  holdId: string | null
  /** It was declined because there is no such room any more. */
  roomUnknown: boolean
  /** The opaque id that the Outlook item carries. */
  mark: string
  organizerId: string
}

type Kept = Pick<StoredMeeting, 'family' | 'roomWish' | 'onTeams'>

/** `welcomeIds`: without whom of them the meeting can be held; not said, that stays as it was, and who is new must come. */
export type Invited = Pick<StoredMeeting, 'participantIds'> & { welcomeIds?: readonly string[] | undefined }

type Wish = Omit<StoredMeeting, 'state' | 'holdId' | 'roomUnknown' | 'cycleId' | 'mark' | 'organizerId'> &
  Invited

/** A meeting as it is first written: in a room, alone, and at any time, unless it says otherwise. */
type First = Omit<StoredMeeting, 'holdId' | 'roomUnknown' | 'place' | 'cycleId' | keyof Kept> &
  Partial<Pick<StoredMeeting, 'place' | 'cycleId' | keyof Kept>> &
  Invited

export async function insertMeeting(tx: Tx, meeting: First): Promise<void> {
  await tx
    .insertInto('meeting')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: meeting.courseId,
      id: meeting.id,
      ...when({ place: 'room', ...meeting }),
      ...kept({ family: noWish, roomWish: anyRoom, onTeams: false, ...meeting }),
      cycle_id: meeting.cycleId ?? null,
      type: meeting.type,
      state: meeting.state,
      mark: meeting.mark,
      organizer_id: meeting.organizerId,
    })
    .execute()
  await setParticipants(tx, meeting)
}

/** Another time, room or company before it is booked: the former hold is forgotten here, and the room is asked anew. */
export async function moveMeeting(tx: Tx, wish: Wish): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ ...when(wish), ...kept(wish), state: firstState(wish), hold_id: null, room_unknown: false })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', wish.id)
    .execute()
  await setParticipants(tx, wish)
}

/** A meeting that stood alone is one of this cycle from here on. */
export async function joinCycle(
  tx: Tx,
  { id, type, cycleId }: Pick<StoredMeeting, 'id' | 'type'> & { cycleId: string },
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ cycle_id: cycleId, type })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .execute()
}

/** Whoever stays keeps what he has answered. */
export async function setParticipants(
  tx: Tx,
  { id, courseId, participantIds, welcomeIds }: Pick<Wish, 'id' | 'courseId'> & Invited,
): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .deleteFrom('meeting_participant')
    .where('municipality_id', '=', municipality_id)
    .where('meeting_id', '=', id)
    .$if(participantIds.length > 0, (query) => query.where('contact_id', 'not in', participantIds))
    .execute()
  if (participantIds.length === 0) return
  await tx
    .insertInto('meeting_participant')
    .values(
      [...new Set(participantIds)].map((contact_id) => ({
        municipality_id,
        meeting_id: id,
        contact_id,
        course_id: courseId,
        welcome: welcomeIds?.includes(contact_id) ?? false,
      })),
    )
    .onConflict((conflict) => {
      const known = conflict.columns(['municipality_id', 'meeting_id', 'contact_id'])
      return welcomeIds
        ? known.doUpdateSet((eb) => ({ welcome: eb.ref('excluded.welcome') }))
        : known.doNothing()
    })
    .execute()
}

/** Whoever may not be invited any more is on no list of the meeting from here on. */
export async function removeParticipants(
  tx: Tx,
  meetingId: string,
  contactIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('meeting_participant')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('contact_id', 'in', contactIds)
    .execute()
}

/** The room's hold stands at Microsoft; now the room must answer. @returns false when the meeting does not wait for it any more */
export async function saveHold(tx: Tx, meetingId: string, holdId: string): Promise<boolean> {
  const saved = await tx
    .updateTable('meeting')
    .set({ hold_id: holdId, state: 'awaiting-room' })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', meetingId)
    .where('state', '=', 'holding')
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

const before: Record<MeetingState, readonly MeetingState[]> = {
  holding: [],
  'awaiting-room': ['holding'],
  held: ['awaiting-room'],
  declined: ['holding', 'awaiting-room', 'held'],
  booked: ['held'],
  cancelled: ['holding', 'awaiting-room', 'held', 'declined', 'booked'],
}

/** Moves a meeting on, once. @returns false when it stood there already, or may not go there from where it stands */
export async function saveMeetingState(tx: Tx, meetingId: string, state: MeetingState): Promise<boolean> {
  const moved = await tx
    .updateTable('meeting')
    .set({ state })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', meetingId)
    .where('state', 'in', before[state])
    .returning('course_id')
    .executeTakeFirst()
  if (moved && state === 'cancelled') await reopenNextMeeting(tx, { courseId: moved.course_id, meetingId })
  return moved !== undefined
}

/** What is wished of it besides a time, from here on. */
export async function keepWishes(tx: Tx, meetingId: string, wishes: Kept): Promise<void> {
  await tx
    .updateTable('meeting')
    .set(kept(wishes))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', meetingId)
    .execute()
}

/** Why its room is not to be had: there is none of that address any more. */
export async function saveRoomUnknown(tx: Tx, meetingId: string, unknown: boolean): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ room_unknown: unknown })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', meetingId)
    .execute()
}

export async function readMeetingRow(tx: Tx, meetingId: string): Promise<StoredMeeting | null> {
  const row = await meetingRows(tx).where('meeting.id', '=', meetingId).executeTakeFirst()
  return row ? storedMeeting(row) : null
}

/** The meetings that the course is followed up by and that stand, in the order in which they are held. */
export async function readFollowed(tx: Tx, courseId: string): Promise<StoredMeeting[]> {
  const rows = await meetingRows(tx)
    .where('meeting.course_id', '=', courseId)
    .where('meeting.type', 'in', followedTypes)
    .where('meeting.state', '=', 'booked')
    .orderBy('meeting.starts_at')
    .orderBy('meeting.id')
    .execute()
  return rows.map(storedMeeting)
}

/** The meetings of one cycle, in the order in which they are held. */
export async function readCycleMeetings(tx: Tx, courseId: string, cycleId: string): Promise<StoredMeeting[]> {
  const rows = await meetingRows(tx)
    .where('meeting.course_id', '=', courseId)
    .where('meeting.cycle_id', '=', cycleId)
    .orderBy('meeting.starts_at')
    .orderBy('meeting.id')
    .execute()
  return rows.map(storedMeeting)
}

/** The meeting whose mark an Outlook item carries. */
export async function findMarkedMeeting(tx: Tx, mark: string): Promise<StoredMeeting | null> {
  const row = await meetingRows(tx).where('meeting.mark', '=', mark).executeTakeFirst()
  return row ? storedMeeting(row) : null
}

function meetingRows(tx: Tx) {
  return tx
    .selectFrom('meeting')
    .select([
      'id',
      'course_id',
      'type',
      'state',
      'starts_at',
      'ends_at',
      'room_mail',
      'room_name',
      'place',
      'cycle_id',
      'hold_id',
      'room_unknown',
      'not_before',
      'not_after',
      'not_on',
      'room_wish',
      'on_teams',
      'mark',
      'organizer_id',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('meeting_participant as p')
          .select('p.contact_id')
          .whereRef('p.municipality_id', '=', 'meeting.municipality_id')
          .whereRef('p.meeting_id', '=', 'meeting.id')
          .orderBy('p.contact_id'),
      ).as('participants'),
    )
    .where('meeting.municipality_id', '=', municipalityOf(tx))
}

type MeetingRow = NonNullable<Awaited<ReturnType<ReturnType<typeof meetingRows>['executeTakeFirst']>>>

function storedMeeting(row: MeetingRow): StoredMeeting {
  return {
    id: row.id,
    courseId: row.course_id,
    type: row.type,
    state: row.state,
    start: Temporal.Instant.fromEpochMilliseconds(row.starts_at.getTime()),
    end: Temporal.Instant.fromEpochMilliseconds(row.ends_at.getTime()),
    place: row.place,
    cycleId: row.cycle_id,
    room: row.room_mail ? { mail: row.room_mail, name: row.room_name ?? '' } : null,
    participantIds: row.participants.map((participant) => participant.contact_id),
    holdId: row.hold_id,
    roomUnknown: row.room_unknown,
    family: { notBefore: row.not_before, notAfter: row.not_after, notOn: row.not_on },
    roomWish: row.room_wish,
    onTeams: row.on_teams,
    mark: row.mark,
    organizerId: row.organizer_id,
  }
}

const kept = ({ family, roomWish, onTeams }: Kept) => ({
  not_before: family.notBefore,
  not_after: family.notAfter,
  not_on: JSON.stringify(family.notOn),
  room_wish: JSON.stringify(roomWish),
  on_teams: onTeams,
})

function when({ start, end, place, room }: Pick<Wish, 'start' | 'end' | 'place' | 'room'>) {
  return {
    starts_at: start.toString(),
    ends_at: end.toString(),
    place,
    room_mail: room?.mail ?? null,
    room_name: room?.name ?? null,
  }
}
