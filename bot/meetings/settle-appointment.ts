import { calledOff, invitationFor, rewrittenBody } from '#shared/domain/meeting/invitation.ts'
import { needsTeams } from '#shared/domain/meeting/meeting.ts'
import { cleanBody } from '#shared/domain/privacy/clean-event.ts'
import type { LeakFind } from '#shared/domain/privacy/leak.ts'
import { normalise } from '#shared/domain/privacy/normalise.ts'
import { knownInInvitation } from '../guard/known-in-invitation.ts'
import type { Caller } from '../http/caller.ts'
import type { Appointment, AppointmentChange } from '../ports/microsoft365.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { attendeesOf, invitationView } from './appointment-text.ts'
import { bodyRewritten, rewritingBody } from '../second-line/body-rewritten.ts'
import { leakOver } from '../second-line/close-leak.ts'
import { appointmentSettled, readAppointment, type StoredAppointment } from '../storage/appointments.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import { openLeaksOfMeeting, takeBackLeak } from '../storage/leaks.ts'
import { letStandIn } from '../storage/let-stand.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

/** How often it is read anew when somebody changes it at the same moment. */
const mostTries = 3

/**
 * Does what is still due to her appointment, and gives back the rooms that wait for it, in one round trip. What Microsoft 365 does not do
 * now stays due: it is done when she opens the meeting again, in Outlook or in Teams.
 * @returns why Microsoft 365 did not do it
 * @param how.seen how it stood a moment ago, where it was read anyway
 * @param how.roomsAlone she has it open and writes it herself
 */
export async function settleAppointment(
  world: World,
  caller: Caller,
  meetingId: string,
  { seen, roomsAlone = false }: { seen?: Appointment | null | undefined; roomsAlone?: boolean } = {},
): Promise<Microsoft365Failure['reason'] | null> {
  const found = await world.db.as(caller, async (tx) => {
    const meeting = await readMeetingRow(tx, meetingId)
    const course = meeting && (await readCourse(tx, meeting.courseId, world.vault))
    if (!meeting || !course) return null
    const own = await readAppointment(tx, meetingId)
    return {
      meeting,
      course,
      own: roomsAlone ? { ...own, due: null } : own,
      releases: await world.outbox.waitingReleases(tx, caller.id, meetingId),
    }
  })
  if (!found || found.meeting.organizerId !== caller.id) return null
  const claimed: typeof found.releases = []
  for (const row of found.releases) if ((await world.outbox.claim(row.id)) === 'claimed') claimed.push(row)
  try {
    await act(world, caller, { ...found, holdIds: claimed.map(({ holdId }) => holdId), seen })
    await world.db.as(caller, async (tx) => {
      for (const { id, holdId } of claimed) await world.outbox.done(tx, id, { resultId: holdId })
    })
    return null
  } catch (error) {
    if (!(error instanceof Microsoft365Failure)) throw error
    for (const { id } of claimed)
      await world.outbox.waitAgain(id, { reason: error.reason, answered: error.answered })
    return error.reason
  }
}

type Found = {
  meeting: StoredMeeting
  course: StoredCourse
  own: StoredAppointment
  holdIds: readonly string[]
  seen: Appointment | null | undefined
}

async function act(world: World, caller: Caller, found: Found): Promise<void> {
  const { meeting, course, own, holdIds } = found
  if (holdIds.length === 0 && (!own.due || !own.id)) return
  const microsoft365 = world.onBehalfOf(caller.token)
  if (!own.due || !own.id) {
    for (const holdId of holdIds) await microsoft365.releaseRoom(holdId)
    return
  }
  const eventId = own.id
  const done = async (finds: LeakFind[] = []) => {
    // Told before it is kept as done: what comes between has the clean text written once more, and tells nothing twice.
    if (finds.length > 0)
      await world.db.asService((tx) => bodyRewritten(tx, world, caller, { meeting, eventId, finds }))
    await world.db.as(caller, (tx) => appointmentSettled(tx, meeting, own))
  }
  if (own.due === 'hide') {
    await microsoft365.hideAttendees(own.id)
    for (const holdId of holdIds) await microsoft365.releaseRoom(holdId)
    await done()
    return
  }
  let seen = found.seen === undefined ? await microsoft365.appointment(own.id) : found.seen
  if (own.due === 'cancel') {
    if (seen) await microsoft365.callOff(own.id, seen.draft, calledOff, holdIds)
    else for (const holdId of holdIds) await microsoft365.releaseRoom(holdId)
    // There is nothing left to clean. Closed before it is kept as done: what comes between has it done once more.
    await world.db.asService(async (tx) => {
      for (const leak of await openLeaksOfMeeting(tx, meeting.id)) await leakOver(tx, world, leak, 'gone')
    })
    await done()
    return
  }
  const knowing = await world.db.as(caller, async (tx) => ({
    ...(await knownInInvitation(tx, world, course, meeting)),
    letStand: await letStandIn(tx, meeting),
  }))
  /** What a try before this one took out, whose answer was lost. */
  let before: LeakFind[] = []
  for (let tried = 1; seen; tried++) {
    const { change, finds } = changeOf(world, found, seen, knowing)
    const told =
      finds.length > 0
        ? await world.db.asService((tx) => rewritingBody(tx, world, { meeting, eventId, finds }))
        : null
    const takeBack = async () => {
      if (told) await world.db.asService((tx) => takeBackLeak(tx, told))
    }
    const write = { id: own.id, version: seen.version, change }
    const releases = tried === 1 ? holdIds : []
    const said = await microsoft365.writeAppointment(write, releases).catch(async (error: unknown) => {
      // With rooms to give back, it may be one of them that was refused.
      if (releases.length === 0 && error instanceof Microsoft365Failure && error.answered) await takeBack()
      throw error
    })
    if (said === 'written') return done(finds.length > 0 ? finds : before)
    seen = said === 'changed' ? await microsoft365.appointment(own.id) : null
    // Asked again because no answer came, Graph calls our own words a change of somebody's.
    const isOurs = seen !== null && wordsOf(seen.bodyHtml) === wordsOf(change.bodyHtml)
    if (!isOurs) await takeBack()
    else if (finds.length > 0) before = finds
    if (said !== 'changed' || tried === mostTries) return
  }
  // Deleted in Outlook: that is told when she opens the meeting, and hers to decide. The rooms go back all the same.
  for (const holdId of holdIds) await microsoft365.releaseRoom(holdId)
}

const wordsOf = (html: string) => normalise(html, true).text.replace(/\s+/g, ' ').trim()

/**
 * Everything that says when, where and who; nothing that says it already. Whoever is invited gets the whole text anew with it: what may not
 * stand there is not sent out again. One that is not sent is the send handler's.
 */
function changeOf(
  world: World,
  { meeting, course }: Found,
  seen: Appointment,
  knowing: Parameters<typeof cleanBody>[2],
): { change: AppointmentChange & { bodyHtml: string }; finds: LeakFind[] } {
  const neutral = invitationFor(invitationView(world, course, meeting))
  const rewritten = rewrittenBody(seen.bodyHtml, neutral.bodyHtml)
  const { bodyHtml, finds } = seen.draft
    ? { bodyHtml: rewritten, finds: [] }
    : cleanBody({ bodyHtml: rewritten, online: seen.online }, neutral, knowing)
  const attendees = attendeesOf(course, meeting)
  const mails = (all: readonly { mail: string }[]) =>
    all
      .map(({ mail }) => mail.toLowerCase())
      .toSorted()
      .join()
  const change = {
    start: meeting.start,
    end: meeting.end,
    location: neutral.location,
    bodyHtml,
    ...(mails(seen.attendees) === mails(attendees) ? {} : { attendees }),
    ...(needsTeams(meeting) && !seen.online ? { online: true as const } : {}),
    ...(seen.attendeesHidden ? {} : { attendeesHidden: true as const }),
  }
  return { change, finds }
}
