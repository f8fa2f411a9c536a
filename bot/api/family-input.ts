import type * as z from 'zod/mini'
import type { saveFamily } from '#shared/api/courses.ts'
import { parseCpr } from '#shared/domain/course/cpr.ts'
import { Refused } from '../http/refused.ts'
import type { FamilyToSave } from '../storage/family.ts'

type Body = Pick<z.output<(typeof saveFamily)['body']>, 'familyName' | 'members' | 'ties'>

/**
 * The family as it was typed, made ready to be stored.
 * @throws Refused `cpr-invalid` or `invalid-request`, naming the field and never its content
 */
export function familyFrom({
  familyName,
  members,
  ties,
}: Body): Pick<FamilyToSave, 'familyName' | 'members' | 'ties'> {
  const ids = new Set(members.map((member) => member.id))
  if (ids.size < members.length) throw new Refused(400, 'invalid-request', 'members')
  const broken = ties.findIndex((tie) => !ids.has(tie.from) || !ids.has(tie.to) || tie.from === tie.to)
  if (broken >= 0) throw new Refused(400, 'invalid-request', `ties.${broken}`)
  return {
    familyName,
    ties,
    members: members.map((member, index) => ({ ...member, cpr: cprOf(member.cpr, index) })),
  }
}

/** Empty is like none: what is stored stays. */
function cprOf(typed: string | null, index: number): string | null {
  if (!typed) return null
  const digits = parseCpr(typed)
  if (!digits) throw new Refused(400, 'cpr-invalid', `members.${index}.cpr`)
  return digits
}
