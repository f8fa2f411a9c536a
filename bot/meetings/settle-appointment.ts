import { calledOff, invitationFor, rewrittenBody } from '#shared/domain/meeting/invitation.ts'
import type { Caller } from '../http/caller.ts'
import type { Appointment } from '../ports/microsoft365.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { attendeesOf, invitationView } from './appointment-text.ts'
import { appointmentSettled, readAppointment, type StoredAppointment } from '../storage/appointments.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import { readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

/** How often it is read anew when somebody changes it at the same moment. */
const mostTries = 3

/**
 * Does what is still due to her appointment, and gives back the rooms that wait for it, in one round trip. What Microsoft 365 does not do
 * now stays due: it is done when she opens the meeting again, in Outlook or in Teams.
 * @param seen how it stood a moment ago, where it was read anyway
 */
export async function settleAppointment(
  world: World,
  caller: Caller,
  meetingId: string,
  seen?: Appointment | null,
): Promise<void> {
  const found = await world.db.as(caller, async (tx) => {
    const meeting = await readMeetingRow(tx, meetingId)
    const course = meeting && (await readCourse(tx, meeting.courseId, world.vault))
    if (!meeting || !course) return null
    return {
      meeting,
      course,
      own: await readAppointment(tx, meetingId),
      releases: await world.outbox.waitingReleases(tx, caller.id, meetingId),
    }
  })
  if (!found || found.meeting.organizerId !== caller.id) return
  const claimed: typeof found.releases = []
  for (const row of found.releases) if ((await world.outbox.claim(row.id)) === 'claimed') claimed.push(row)
  try {
    await act(world, caller, { ...found, holdIds: claimed.map(({ holdId }) => holdId), seen })
    await world.db.as(caller, async (tx) => {
      for (const { id, holdId } of claimed) await world.outbox.done(tx, id, { resultId: holdId })
    })
  } catch (error) {
    if (!(error instanceof Microsoft365Failure)) throw error
    for (const { id } of claimed)
      await world.outbox.waitAgain(id, { reason: error.reason, answered: error.answered })
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
  const { meeting, own, holdIds } = found
  if (holdIds.length === 0 && (!own.due || !own.id)) return
  const microsoft365 = world.onBehalfOf(caller.token)
  if (!own.due || !own.id) {
    for (const holdId of holdIds) await microsoft365.releaseRoom(holdId)
    return
  }
  const done = () => world.db.as(caller, (tx) => appointmentSettled(tx, meeting, own))
  let seen = found.seen === undefined ? await microsoft365.appointment(own.id) : found.seen
  if (own.due === 'cancel') {
    if (seen) await microsoft365.callOff(own.id, seen.draft, calledOff, holdIds)
    else for (const holdId of holdIds) await microsoft365.releaseRoom(holdId)
    await done()
    return
  }
  for (let tried = 1; seen; tried++) {
    const write = { id: own.id, version: seen.version, change: changeOf(world, found, seen) }
    const said = await microsoft365.writeAppointment(write, tried === 1 ? holdIds : [])
    if (said === 'written') await done()
    if (said !== 'changed' || tried === mostTries) return
    seen = await microsoft365.appointment(own.id)
  }
  // Deleted in Outlook: that is told when she opens the meeting, and hers to decide. The rooms go back all the same.
  for (const holdId of holdIds) await microsoft365.releaseRoom(holdId)
}

/** Everything that says when, where and who; nothing that says it already. */
function changeOf(world: World, { meeting, course }: Found, seen: Appointment) {
  const view = invitationView(world, course, meeting)
  const attendees = attendeesOf(course, meeting)
  const mails = (all: readonly { mail: string }[]) =>
    all
      .map(({ mail }) => mail.toLowerCase())
      .toSorted()
      .join()
  return {
    start: meeting.start,
    end: meeting.end,
    location: invitationFor(view).location,
    bodyHtml: rewrittenBody(seen.bodyHtml, view),
    ...(mails(seen.attendees) === mails(attendees) ? {} : { attendees }),
  }
}
