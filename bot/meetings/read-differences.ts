import { localDate } from '#shared/domain/calendar/zone.ts'
import { differencesOf, type Difference } from '#shared/domain/meeting/appointment-differences.ts'
import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import { mayJoin } from '#shared/domain/meeting/may-join.ts'
import { takeUpOutlook } from '../attendance/take-up-outlook.ts'
import { needsTeams } from '#shared/domain/meeting/meeting.ts'
import type { Caller } from '../http/caller.ts'
import { readAppointment } from '../storage/appointments.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { invitationView } from './appointment-text.ts'

/** What people have done in Outlook itself, read under her token; whoever has answered there has answered here too. Null when it is not her item, or the service does not know it. */
export async function readDifferences(
  world: World,
  caller: Caller,
  course: StoredCourse,
  meeting: StoredMeeting,
): Promise<Difference[] | null> {
  const { id } = await world.db.as(caller, (tx) => readAppointment(tx, meeting.id))
  if (!id || meeting.organizerId !== caller.id || meeting.state !== 'booked') return null
  const item = await world.onBehalfOf(caller.token).appointment(id)
  await takeUpOutlook(world, caller, course, meeting, item)
  const today = localDate(world.clock.now())
  const people = course.contacts.flatMap((contact) => {
    const { id: contactId, name, mail } = contact
    return mail ? [{ contactId, name, mail, contact }] : []
  })
  const participants = people.filter(({ contactId }) => meeting.participantIds.includes(contactId))
  const welcome = people.filter(
    ({ contactId, contact }) =>
      !meeting.participantIds.includes(contactId) && mayJoin(contact, course, today, world.mailDomains).may,
  )
  const place = invitationFor(invitationView(world, course, meeting)).location
  return differencesOf({
    meeting: { ...meeting, place, needsTeams: needsTeams(meeting), participants, welcome },
    item,
    organizer: caller.mail,
  })
}
