import type { Temporal } from 'temporal-polyfill'
import { coreTeamOf } from '../consent/core-team.ts'
import { coverFor } from '../consent/cover.ts'
import { asContacts } from '../consent/recipient.ts'
import type { PlanContent } from '../plan/plan.ts'
import type { Told } from './redact.ts'
import { pairsOf, type Row } from './whom-it-concerns.ts'
import { withheldGroups, type WithheldGroup } from './withheld-groups.ts'

const parts = ['goals', 'measures', 'agreements'] as const
type Part = (typeof parts)[number]

/** A colleague of the core team, and what of the plan he will be able to read. */
export type PlanReader = {
  staffId: string
  name: string
  function: string
  reads: Record<Part, number>
  unread: { part: Part; index: number; why: WithheldGroup[] }[]
}

/**
 * Who gets the card when this plan is published, and how much of it each may read today: told before it happens (architecture, idea 3).
 * @param course its plan is the one that is being written
 */
export function planReaders(course: Told & { plan: PlanContent }, today: Temporal.PlainDate): PlanReader[] {
  return coreTeamOf(course, today).map(({ id, name }) => {
    const contacts = course.contacts.filter((contact) => contact.staffId === id)
    const cover = coverFor(course, asContacts(contacts), today)
    const why = (row: Row) =>
      withheldGroups(
        pairsOf(row, course).flatMap(({ memberId, type }) => {
          const decision = cover(memberId, type)
          return decision.open ? [] : [{ memberId, type, missing: decision.missing }]
        }),
      )
    const unread = parts.flatMap((part) =>
      course.plan[part].map((row, index) => ({ part, index, why: why(row) })),
    )
    const reads = (part: Part) => unread.filter((row) => row.part === part && row.why.length === 0).length
    return {
      staffId: id,
      name,
      function: contacts[0]?.function ?? '',
      reads: { goals: reads('goals'), measures: reads('measures'), agreements: reads('agreements') },
      unread: unread.filter((row) => row.why.length > 0),
    }
  })
}
