import { rewrittenBody } from '#shared/domain/meeting/invitation.ts'
import type { Meeting, Written } from './booking.ts'
import {
  readBody,
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
  const { subject, bodyHtml } = meeting.invitation
  await writeSubject(subject)
  await writeBody(bodyHtml)
  await writeMeeting(meeting)
  const isPrivate = await writePrivate()
  return { isPrivate, appointmentId: await saveItem() }
}

/**
 * The meeting was moved: when, where and who, as they are now. What she has written there herself stays, and so does what Teams has put
 * below.
 * @returns the id by which Graph knows the item, null where this Outlook has none yet
 */
export async function rewriteInvitation(meeting: Meeting): Promise<string | null> {
  await writeBody(rewrittenBody(await readBody(), meeting.invitation.bodyHtml))
  await writeMeeting(meeting)
  return saveItem()
}

async function writeMeeting(meeting: Meeting): Promise<void> {
  const { location, attendees } = meeting.invitation
  await writeLocation(location)
  await writeTimes(meeting)
  await writeAttendees('required', attendees)
  await writeAttendees('optional', [])
}
