import type { Meeting, Written } from './booking.ts'
import {
  saveItem,
  writeAttendees,
  writeBody,
  writeLocation,
  writePrivate,
  writeSubject,
  writeTimes,
} from './host.ts'

/**
 * Puts the meeting into her appointment, word for word as the service made it (D-06, X-10). The room is location text
 * only: as attendee or resource it would be asked twice and decline one of the two. Optional attendees are taken out, as
 * only those whose consent was looked at may stand there.
 */
export async function writeInvitation(meeting: Meeting): Promise<Written> {
  const { subject, bodyHtml, location, attendees } = meeting.invitation
  await writeSubject(subject)
  await writeBody(bodyHtml)
  await writeLocation(location)
  await writeTimes(meeting)
  await writeAttendees('required', attendees)
  await writeAttendees('optional', [])
  const isPrivate = await writePrivate()
  return { isPrivate, appointmentId: await saveItem() }
}
