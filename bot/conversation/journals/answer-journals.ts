import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { ownJournal } from '#shared/domain/course/closing-items.ts'
import { departmentsBy } from '#shared/domain/course/departments.ts'
import { journalSystems, mayConfirm } from '#shared/domain/course/journal.ts'
import { journalsWaiting } from '#shared/domain/course/retention.ts'
import { textIn } from '#shared/text/text-in.ts'
import { confirmJournal } from '../../after-meeting/confirm-journal.ts'
import { courseFor } from '../../access/course-for.ts'
import { Refused } from '../../http/refused.ts'
import { readJournals } from '../../storage/journals.ts'
import { journalsCard } from '../cards/journals/journals-card.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import type { Heard } from '../heard.ts'
import { message, shown } from '../invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type Press } from '../pressed.ts'

const verbs = ['journals', 'journal-done', 'journal-undo'] as const
type JournalVerb = (typeof verbs)[number]

export const isJournalVerb = (verb: string): verb is JournalVerb => verbs.some((known) => known === verb)

/** A card that was drawn before it said which version it shows is of an older one. */
const named = z.object({ item: z.string().max(50), version: z.string().max(20).default('') })
const filed = z.object({ system: z.enum(journalSystems) })

/** The journals' card (X-14): each department's own people confirm that the plan that holds now lies in their system. */
export async function answerJournals(
  world: Answering,
  who: Heard,
  press: Press & { verb: JournalVerb },
): Promise<AdaptiveCardActionResponse> {
  const { db, clock, teamsAppId } = world
  const { staffId } = who
  const { language } = who
  const { cards, journals: text, reasons } = textIn(language)
  const row = staffId ? await db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  if (!staffId || row?.subject !== 'journal-due') {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (!press.automatic && (await removeTwice(world.posting, row, who))) return message(cards.twice)
  const actor = { id: staffId, roles: [] }
  const { courseId } = press
  try {
    if (press.verb === 'journals') return await list(null)
    const of = named.safeParse(press.data).data
    const system = press.verb === 'journal-undo' ? null : filed.safeParse(press.data).data?.system
    if (of === undefined || system === undefined) return message(cards.unknownAction)
    await confirmJournal(world, actor, { courseId, ...of, system })
    return await list({ is: 'Good', lines: [system ? text.saved : text.takenBack] })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.reason === 'journal-plan-changed')
      return list({ is: 'Attention', lines: [reasons[error.reason]()] })
    return message(error.status === 404 ? cards.notOnTeam : reasons[error.reason]())
  }

  async function list(outcome: Outcome | null): Promise<AdaptiveCardActionResponse> {
    const { course, role } = await courseFor(world, actor, courseId, 'view journal', 'journals-read')
    const version = course.plan?.version
    if (!version) return message(cards.unknownAction)
    const ticks = await db.as(actor, (tx) => readJournals(tx, courseId, version))
    const departments = departmentsBy(localDate(clock.now()), course.house.departments)
    const nameOf = (item: string) =>
      item === ownJournal ? text.own : (departments.find(({ id }) => id === item)?.[language] ?? item)
    const journals = ticks
      .filter(({ item }) => mayConfirm(item, { staffId: staffId!, role }, course))
      .map(({ item, doneOn, system }) => ({ item, name: nameOf(item), doneOn, system }))
    const missing = journalsWaiting(ticks)
    const view = { reference: course.reference, version, journals, missing, outcome, language } as const
    return shown(journalsCard(view, press, teamsAppId))
  }
}
