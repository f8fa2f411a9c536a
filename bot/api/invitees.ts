import type { Router } from 'express'
import { listReferences, readInvitees } from '#shared/api/meetings.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { meetingOf } from '#shared/domain/course/cycle.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { allowedFor } from '#shared/domain/privacy/allow-list.ts'
import { termsOf } from '#shared/domain/privacy/terms-of.ts'
import { mount } from '../http/mount.ts'
import { allowedTexts } from '../storage/allow-list.ts'
import { listCourses } from '../storage/course-list.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'
import { finishAppointments } from '../meetings/lead-on.ts'
import { finishReleases } from '../booking/room-hold.ts'

/** Who may be invited, by reference and consent: what the Outlook pane starts from. */
export function invitees(router: Router, world: World): void {
  mount(router, listReferences, async (_input, caller) => {
    await finishReleases(world, caller)
    await finishAppointments(world, caller)
    const rows = await world.db.as(caller, (tx) => listCourses(tx))
    return {
      courses: rows
        .filter((row) => row.coordinatorId === caller.id && !row.closedOn)
        .map(({ id, reference, modelId }) => ({ id, reference, meeting: meetingOf[modelId] })),
    }
  })

  mount(router, readInvitees, async ({ params }, caller) => {
    const { course } = await courseFor(
      world,
      caller,
      params.courseId,
      'send outlook-item',
      'invitees-read',
      wholeFamily,
    )
    const today = localDate(world.clock.now())
    const knownTerms = termsOf(course)
    return {
      invitees: course.contacts.map((contact) => {
        const decision = mayInvite(contact, { ...course, today })
        return {
          contactId: contact.id,
          name: contact.name,
          function: contact.function,
          department: contact.department,
          mail: contact.mail,
          may: decision.may,
          because: decision.may ? null : decision.because,
          until: decision.may ? decision.until.toString() : null,
        }
      }),
      knownTerms,
      allowed: allowedFor(await world.db.as(caller, allowedTexts), knownTerms),
    }
  })
}
