import { allowedFor } from '#shared/domain/privacy/allow-list.ts'
import type { GuardQuestion } from '#shared/domain/privacy/guard.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { termsOf } from '#shared/domain/privacy/terms-of.ts'
import { allowedTexts } from '../storage/allow-list.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import { nameOfMunicipality } from '../storage/municipality.ts'
import { colleague } from '../storage/staff.ts'
import type { Acting } from '../world.ts'

/**
 * What the guard knows of a meeting's invitation in the service, as the pane knows it: the course's terms, and who and what may stand there:
 * whoever may be invited, she who called it, the room, the municipality and what that lets stand.
 */
export async function knownInInvitation(
  tx: Tx,
  { clock }: Pick<Acting, 'clock'>,
  course: StoredCourse,
  meeting: Pick<StoredMeeting, 'organizerId' | 'room'>,
): Promise<Pick<GuardQuestion, 'knownTerms' | 'allowed'>> {
  const knownTerms = termsOf(course)
  const today = localDate(clock.now())
  const invited = course.contacts.filter((contact) => mayInvite(contact, { ...course, today }).may)
  const her = await colleague(tx, meeting.organizerId)
  const allowed = [
    await nameOfMunicipality(tx),
    ...[her, ...invited].flatMap((one) => [one?.name ?? '', one?.mail ?? '']),
    meeting.room?.name ?? '',
    ...allowedFor(await allowedTexts(tx), knownTerms),
  ]
  return { knownTerms, allowed: allowed.filter((one) => one !== '') }
}
