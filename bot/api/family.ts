import type { Router } from 'express'
import { saveFamily } from '#shared/api/courses.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { changedMembers } from '#shared/domain/course/changed-members.ts'
import { consentLines } from '../consent/consent-lines.ts'
import { settleCourse } from '../consent/settle-course.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn, type AuditLine } from '../storage/audit.ts'
import { endConsents } from '../storage/consents.ts'
import { insertCorrection } from '../storage/corrections.ts'
import { saveFamily as save } from '../storage/family.ts'
import { bumpRevision } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { courseFor } from '../access/course-for.ts'
import { familyFrom } from './family-input.ts'

/** Who the family is, and who belongs to whom. */
export function family(router: Router, world: World): void {
  mount(router, saveFamily, async ({ params: { courseId }, body }, caller) => {
    const { course } = await courseFor(world, caller, courseId, 'edit family-facts', 'family-saving')
    const typed = familyFrom(body)
    const asked = body.corrected && correctionOf(body.corrected, typed)
    const at = world.clock.now()
    const today = localDate(at)
    return world.db.as(caller, async (tx) => {
      const revision = await bumpRevision(tx, courseId, body.revision)
      const memberIds = await save(tx, { ...typed, courseId, on: today.toString() }, world.vault)
      const ended = await endConsents(tx, courseId, { memberIds }, today)
      await settleCourse(world, tx, { course, today })
      const about = changedMembers(course, typed)
      const line = { at, actor: caller.id, courseId, about, to: null }
      const lines: AuditLine[] = [{ ...line, action: 'family-saved', subject: null }]
      if (asked) {
        const corrected = about.length > 0 ? about : [asked.askedBy]
        const said = { ...asked, about: corrected, revision, at, byId: caller.id }
        await insertCorrection(tx, courseId, said, world.vault)
        lines.push({ ...line, action: 'corrected', subject: asked.id, about: corrected })
      }
      lines.push(...consentLines('consent-ended', ended, line))
      await appendAuditIn(tx, ...lines)
      return { revision }
    })
  })
}

/** Whoever says that something is wrong is of the family, as it is typed. */
function correctionOf<Asked extends { askedBy: string }>(
  asked: Asked,
  { members }: { members: readonly { id: string }[] },
): Asked {
  if (!members.some(({ id }) => id === asked.askedBy))
    throw new Refused(400, 'invalid-request', 'corrected.askedBy')
  return asked
}
