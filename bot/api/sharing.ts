import type { Router } from 'express'
import { readCourseAs, readSharing } from '#shared/api/sharing.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { InviteDecision } from '#shared/domain/consent/invite.ts'
import { partiesOf, recipientFor, sharingOf } from '#shared/domain/reading/sharing.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { drawCourse } from '../storage/reading.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** What others get to see, before they do: for the coordinator alone. */
export function sharing(router: Router, world: World): void {
  mount(router, readCourseAs, async ({ params: { courseId, kind, partyId } }, caller) => {
    const draw = (course: StoredCourse) => {
      const recipient = recipientFor(toldIn(course), { kind, id: partyId })
      return recipient && drawCourse(course, { recipient, role: null, now: world.clock.now() })
    }
    const { course } = await courseFor(
      world,
      caller,
      courseId,
      'view sharing',
      `course-read-as-${kind}`,
      (whole) => wholeFamily(draw(whole) ?? { members: [] }),
    )
    const drawn = draw(course)
    if (!drawn) throw new Refused(404, 'not-found')
    return drawn
  })

  mount(router, readSharing, async ({ params: { courseId } }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'view sharing', 'sharing-read', wholeFamily)
    const today = localDate(world.clock.now())
    const recipients = partiesOf(toldIn(course), today).flatMap((party) => {
      const shared = sharingOf(toldIn(course), party, today)
      return shared
        ? [
            {
              ...shared,
              invite: shared.invite && invite(shared.invite),
              withheld: shared.withheld.map(({ missing, ...rest }) => ({ ...rest, missing: [...missing] })),
            },
          ]
        : []
    })
    return { recipients }
  })
}

function invite(decision: InviteDecision) {
  return decision.may
    ? { may: true, because: null, until: decision.until.toString() }
    : { may: false, because: decision.because, until: null }
}
