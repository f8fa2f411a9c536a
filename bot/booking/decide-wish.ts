import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { decideBooking } from '#shared/domain/meeting/booking.ts'
import { Refused } from '../http/refused.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Invited, StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

export type MeetingWish = Omit<StoredMeeting, 'state' | 'holdId' | 'roomUnknown' | 'mark' | 'organizerId'> &
  Invited

/** @throws Refused when the meeting may not be held a room for, as the course stands today */
export function decideWish(
  world: Pick<World, 'clock' | 'mailDomains'>,
  course: StoredCourse,
  wish: MeetingWish,
): void {
  const now = world.clock.now()
  const today = localDate(now)
  const participants = wish.participantIds.map((id) => {
    const contact = course.contacts.find((candidate) => candidate.id === id)
    if (!contact) throw new Refused(400, 'invalid-request', 'contactIds')
    const decision = mayInvite(contact, { ...course, today })
    return {
      name: contact.name,
      mail: contact.mail,
      may: decision.may,
      because: decision.may ? null : decision.because,
      family: contact.sector === 'family',
      supportPerson: contact.supportPerson,
    }
  })
  const decision = decideBooking({ ...wish, participants }, now, world.mailDomains)
  if (!decision.book) throw new Refused(409, decision.because, decision.detail)
}
