import type { CourseRole } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { mayInvite } from '#shared/domain/consent/decide.ts'
import type { FamilyMember } from '#shared/domain/course/family.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import type { Temporal } from 'temporal-polyfill'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { Colleague } from '../storage/staff.ts'
import { setCoreTeam } from '../storage/team.ts'
import type { World } from '../world.ts'

type Course = {
  contacts: readonly Pick<
    Contact,
    'id' | 'name' | 'department' | 'sector' | 'supportPerson' | 'mail' | 'staffId'
  >[]
  consents: readonly Consent[]
  members: readonly Pick<FamilyMember, 'id' | 'role' | 'birthDate'>[]
}

/** Colleagues on the map whom everybody in the family has said yes to, today: they may see the course. */
export function coreTeamOf(course: Course, today: Temporal.PlainDate): Colleague[] {
  const colleagues = course.contacts.flatMap(({ staffId, name, mail, ...contact }) => {
    const decision = mayInvite(
      { ...contact, mail },
      { consents: course.consents, members: course.members, today },
    )
    // A mailbox is needed to be invited, not to be trusted.
    const covered = decision.may || decision.because === 'contact-has-no-mail'
    return staffId && covered ? [{ id: staffId, name, mail: mail ?? '' }] : []
  })
  return [...new Map(colleagues.map((colleague) => [colleague.id, colleague])).values()]
}

/** Being on the team opens the course; to a colleague of the core team only while the family's consent lasts. */
export function isOpenTo(
  staffId: string,
  role: CourseRole,
  course: Course,
  today: Temporal.PlainDate,
): boolean {
  return role !== 'core-team' || coreTeamOf(course, today).some((colleague) => colleague.id === staffId)
}

/** After any change of people or consents, in the same transaction: whoever is not covered any more loses the course at once. */
export async function settleCoreTeam(world: World, tx: Tx, courseId: string): Promise<void> {
  const course = await readCourse(tx, courseId, world.vault)
  if (!course) return
  await setCoreTeam(
    tx,
    { courseId, coordinatorId: course.coordinatorId },
    coreTeamOf(course, localDate(world.clock.now())),
  )
}
