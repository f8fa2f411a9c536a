import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import { cleanEvent } from '#shared/domain/privacy/clean-event.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { knownInInvitation } from '../guard/known-in-invitation.ts'
import type { Caller } from '../http/caller.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addTaskOnce } from '../storage/course-events.ts'
import { closeLeak, type StoredLeak } from '../storage/leaks.ts'
import { letStandIn } from '../storage/let-stand.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { invitationView } from '../meetings/appointment-text.ts'

/** How often it is read anew when somebody changes it at the same moment. */
const mostTries = 3

type Leaking = { course: StoredCourse; meeting: StoredMeeting; leak: StoredLeak }

/**
 * Cleans an appointment under her own token: what stands there now is read once more, and what may not stand there is written over. Nothing is
 * done twice: what is clean stays as it is. What cannot be done because her sign-in has run out becomes a task, never a silence.
 * @throws Microsoft365Failure
 */
export async function cleanAppointment(
  world: World,
  caller: Caller,
  { course, meeting, leak }: Leaking,
): Promise<'cleaned' | 'gone'> {
  const { db, clock } = world
  const end = await attempt(world, caller, { course, meeting, leak })
  await db.as(caller, async (tx) => {
    const at = clock.now()
    if (!(await closeLeak(tx, leak, end, at))) return
    await appendAuditIn(tx, {
      at,
      actor: caller.id,
      action: 'leak-cleaned',
      courseId: course.id,
      subject: end,
      about: [],
      to: null,
    })
  })
  return end
}

async function attempt(
  world: World,
  caller: Caller,
  { course, meeting, leak }: Leaking,
): Promise<'cleaned' | 'gone'> {
  const { db, clock } = world
  const { calendar } = world.onBehalfOf(caller.token)
  const neutral = invitationFor(invitationView(world, course, meeting))
  try {
    const knowing = await db.as(caller, async (tx) => ({
      ...(await knownInInvitation(tx, world, course, meeting)),
      letStand: await letStandIn(tx, meeting),
    }))
    for (let tried = 1; tried <= mostTries; tried++) {
      const event = await calendar.read(leak.eventId)
      if (event === 'gone') return 'gone'
      const change = cleanEvent(event, neutral, knowing)
      const said = await calendar.change(leak.eventId, change, event.version)
      if (said !== 'edited') return said === 'gone' ? 'gone' : 'cleaned'
    }
    throw new Microsoft365Failure('microsoft365-busy', true)
  } catch (error) {
    if (error instanceof Microsoft365Failure && needsSignIn.has(error.reason))
      await db.as(caller, (tx) => addTaskOnce(tx, course.id, 'leak-not-cleaned', clock.now()))
    throw error
  }
}

const needsSignIn: ReadonlySet<string> = new Set(['token-expired', 'consent-to-app-needed'])
