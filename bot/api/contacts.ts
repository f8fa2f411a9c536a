import type { Router } from 'express'
import type { Temporal } from 'temporal-polyfill'
import { removeContact, saveContact } from '#shared/api/courses.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { concernedBy } from '#shared/domain/course/about.ts'
import { departmentsOn } from '#shared/domain/course/departments.ts'
import { consentLines } from '../consent/consent-lines.ts'
import { settleCourse, type Stood } from '../consent/settle-course.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { whatFollows } from '../letters/what-follows.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { endConsents, resumeConsents, type NamedConsent } from '../storage/consents.ts'
import { removeContact as remove, saveContact as save } from '../storage/contacts.ts'
import { addCourseEvent } from '../storage/course-events.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** Who stands round the family, on the network map. */
export function contacts(router: Router, world: World): void {
  mount(router, saveContact, async ({ params: { courseId, contactId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'edit network-map', 'contact-saving')
    if (body.contact.id !== contactId) throw new Refused(400, 'invalid-request', 'contact.id')
    if (!isThere(body.contact, course, localDate(world.clock.now())))
      throw new Refused(400, 'invalid-request', 'contact.department')
    return change(
      world,
      caller,
      {
        course,
        contactId,
        revision: body.revision,
        action: 'contact-saved',
        about: concernedBy([body.contact], wholeFamily(course)),
      },
      async (tx, today) => {
        await save(tx, courseId, body.contact)
        if (!body.undo) return { action: 'consent-ended', consents: [] }
        return { action: 'consent-resumed', consents: await resumeConsents(tx, courseId, contactId, today) }
      },
    )
  })

  mount(router, removeContact, async ({ params: { courseId, contactId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'edit network-map', 'contact-removing')
    const known = course.contacts.find((contact) => contact.id === contactId)
    // Sent twice, or gone already: what she wanted is so.
    if (!known) return { revision: course.revision }
    return change(
      world,
      caller,
      {
        course,
        contactId,
        revision: body.revision,
        action: 'contact-removed',
        about: concernedBy([known], wholeFamily(course)),
      },
      async (tx, today) => {
        await remove(tx, courseId, contactId, today.toString())
        return { action: 'consent-ended', consents: await endConsents(tx, courseId, { contactId }, today) }
      },
    )
  })
}

/** A department that is there today; whoever stands in a closed one already may stay. */
function isThere(
  { id, department }: { id: string; department: string | null },
  { contacts: known, house }: StoredCourse,
  today: Temporal.PlainDate,
): boolean {
  if (department === null || known.find((one) => one.id === id)?.department === department) return true
  return departmentsOn(today, house.departments).some((one) => one.id === department)
}

type Change = Pick<Stood, 'course'> & {
  contactId: string
  revision: number
  action: 'contact-saved' | 'contact-removed'
  about: string[]
}

/** What became of the consents that hang on the contact. */
type Followed = { action: 'consent-ended' | 'consent-resumed'; consents: NamedConsent[] }

function change(
  world: World,
  caller: Caller,
  { course, contactId, revision, action, about }: Change,
  store: (tx: Tx, today: Temporal.PlainDate) => Promise<Followed>,
) {
  const at = world.clock.now()
  const today = localDate(at)
  const courseId = course.id
  return world.db.as(caller, async (tx) => {
    const next = await bumpRevision(tx, courseId, revision)
    const followed = await store(tx, today)
    await settleCourse(world, tx, { course, today })
    await whatFollows(tx, world, courseId, { at, by: caller.id })
    await addCourseEvent(tx, { courseId, at, kind: 'network-changed', detail: null, by: caller.id })
    const by = { at, actor: caller.id, courseId }
    await appendAuditIn(
      tx,
      { ...by, action, subject: contactId, about, to: null },
      ...consentLines(followed.action, followed.consents, by),
    )
    return { revision: next }
  })
}
