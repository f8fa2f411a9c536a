import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDay, formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import type { Text } from '#shared/text/da.ts'
import { textIn } from '#shared/text/text-in.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { openCourses } from '../storage/open-courses.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { Acting } from '../world.ts'
import { guardedLines, type AnswerLine } from '../guard/guarded-lines.ts'
import { answerConsentCommand } from './consent/answer-consent-command.ts'
import { waitingInWords, type StatusView } from './cards/status-card.ts'
import { answerWho } from './answer-who.ts'
import { chooseRhythm } from './choose-rhythm.ts'
import { understand, type Command } from './command.ts'
import type { Heard } from './heard.ts'
import { readStatus } from './read-status.ts'

const mostLines = 10

/** The answer to what somebody wrote, or to a word that brings a card: references, dates and versions of the courses he is on the team of, as plain text. */
export async function answerMessage(world: Acting, who: Heard, said: string): Promise<string> {
  const { db } = world
  const now = world.clock.now()
  const { staffId, conversation } = who
  const { command, language, reference } = understand(said, who.language)
  const text = textIn(language)
  if (command === 'help' || !staffId) return text.cards.answers.help
  const leaving = async (lines: readonly AnswerLine[], more = 0) => {
    const said = await guardedLines(world, staffId, lines, text.cards.answers.keptBack)
    return [...said, ...(more > 0 ? [text.cards.answers.more(more)] : [])].join('\n\n')
  }
  if (command === 'consent') {
    const answer = await answerConsentCommand(world, who, reference, text)
    return typeof answer === 'string' ? answer : leaving([answer])
  }
  if (command === 'weekly' || command === 'single')
    return chooseRhythm(world, staffId, command === 'weekly', text)
  const channelId = conversation?.kind === 'channel' ? conversation.id : null
  if (command === 'who') {
    const ids = await db.as({ id: staffId }, (tx) => openCoursesOf(tx, staffId, channelId, now))
    const asked = { staffId, inChannel: channelId !== null, language, text }
    const lines: AnswerLine[] = []
    for (const courseId of ids.slice(0, mostLines)) lines.push(await answerWho(world, { ...asked, courseId }))
    return lines.length > 0 ? leaving(lines, ids.length - lines.length) : nothing(channelId, text)
  }
  const read = await db.as({ id: staffId }, async (tx) => {
    const ids = await openCoursesOf(tx, staffId, channelId, now)
    const statuses: StatusView[] = []
    for (const id of ids.slice(0, mostLines)) statuses.push((await readStatus(tx, id, now))!)
    if (statuses.length > 0)
      await appendAuditIn(
        tx,
        ...statuses.map(({ courseId }) => ({
          at: now,
          actor: staffId,
          action: 'status-shown' as const,
          courseId,
          subject: 'bot',
          about: [],
          to: null,
        })),
      )
    return { statuses, more: ids.length - statuses.length }
  })
  if (read.statuses.length === 0) return nothing(channelId, text)
  const lines = read.statuses.map((status) => {
    const { courseId, reference: named } = status
    const said = lineOf(command, status, localDate(now), language, text)
    return { courseId, reference: named, text: text.cards.answers.line(named, said) }
  })
  return leaving(lines, read.more)
}

const nothing = (channelId: string | null, { cards }: Text) =>
  channelId ? cards.answers.notHere : cards.answers.noCourses

/** What is said when no answer could be made of it. */
export function failedAnswer({ language }: Pick<Heard, 'language'>, said: string): string {
  const text = textIn(understand(said, language).language)
  return text.cards.failed
}

function lineOf(
  command: Exclude<Command, 'help' | 'consent' | 'who' | 'weekly' | 'single'>,
  status: StatusView,
  today: Temporal.PlainDate,
  language: Language,
  text: Text,
): string {
  const { answers } = text.cards
  switch (command) {
    case 'plan':
      return status.plan
        ? answers.plan(status.plan.version, formatDay(status.plan.published, language))
        : answers.noPlan
    case 'next-meeting':
      return status.nextMeeting
        ? formatMeetingTime(status.nextMeeting.start, status.nextMeeting.end, language, today)
        : answers.noMeeting
    case 'missing': {
      const waiting = status.waiting.length
        ? waitingInWords(status, today, language, text)
        : answers.nothingWaiting
      return answers.waiting(waiting, status.playbook.done, status.playbook.of)
    }
  }
}

async function openCoursesOf(
  tx: Tx,
  staffId: string,
  channelId: string | null,
  now: Temporal.Instant,
): Promise<string[]> {
  const open = new Set((await openCourses(tx, staffId, localDate(now))).map((course) => course.id))
  return (await coursesOf(tx, staffId, channelId)).filter((id) => open.has(id))
}

/** Open courses whose team he is on; in a channel only the one that the channel belongs to. */
async function coursesOf(tx: Tx, staffId: string, channelId: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('course_team as t')
    .innerJoin('course as c', (join) =>
      join.onRef('c.municipality_id', '=', 't.municipality_id').onRef('c.id', '=', 't.course_id'),
    )
    .select('c.id')
    .where('t.municipality_id', '=', municipalityOf(tx))
    .where('t.staff_id', '=', staffId)
    .where('c.closed_on', 'is', null)
    .$if(channelId !== null, (query) => query.where('c.channel_id', '=', channelId))
    .orderBy('c.reference')
    .execute()
  return rows.map((row) => row.id)
}
