import type { Temporal } from 'temporal-polyfill'
import { channelColleagues } from '../consent/consequences.ts'
import { mayInvite } from '../consent/invite.ts'
import type { Told } from '../reading/redact.ts'
import type { Reason } from '../reason.ts'

type Course = Told & { coordinatorId: string; closedOn: string | null }

/**
 * Who belongs in a course's channel today, by Entra object id: its coordinator, who owns it, and the colleagues to whom everybody who
 * signs has said yes. A course that is closed has nobody but her.
 */
export function channelMembers(course: Course, today: Temporal.PlainDate): Set<string> {
  const team = course.closedOn === null ? channelColleagues({ course, today }) : []
  return new Set([course.coordinatorId, ...team])
}

/**
 * What is to be done so that the channel holds exactly those who belong in it. An act that failed before is done again even when
 * it looks done: somebody may have put it right by hand, and then it succeeds.
 */
export function channelChanges(
  belong: ReadonlySet<string>,
  there: ReadonlySet<string>,
  failed: { joining: readonly string[]; leaving: readonly string[] } = { joining: [], leaving: [] },
): { joining: string[]; leaving: string[] } {
  const joining = [...belong].filter((id) => !there.has(id) || failed.joining.includes(id))
  const leaving = new Set([...there, ...failed.leaving])
  return { joining, leaving: [...leaving].filter((id) => !belong.has(id)) }
}

/** Colleagues on the map who do not belong in the channel, and why not; each once. Whoever has no account cannot be in a channel at all. */
export function leftOut(
  course: Course,
  today: Temporal.PlainDate,
): { staffId: string; name: string; because: Reason }[] {
  const belong = channelMembers(course, today)
  const found = new Map<string, { staffId: string; name: string; because: Reason }>()
  for (const contact of course.contacts) {
    const { staffId, name } = contact
    if (!staffId || belong.has(staffId) || found.has(staffId)) continue
    const decision = mayInvite(contact, { ...course, today })
    if (!decision.may) found.set(staffId, { staffId, name, because: decision.because })
  }
  return [...found.values()]
}
