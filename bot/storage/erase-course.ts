import { sql } from 'kysely'
import { channelOfCourse } from './channels.ts'
import { forgetConversation } from './conversations.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** Every table that holds rows of a course, in the order in which the rows point to each other. The log keeps its lines (decision 0009). */
const tables = [
  'leak',
  'smiley_answer',
  'hand_over',
  'instrument_score',
  'course_tool',
  'debrief',
  'agreement_state',
  'meeting_change',
  'agenda_version',
  'meeting_answer',
  'meeting_participant',
  'checklist',
  'deadline',
  'meeting',
  'consent',
  'contact',
  'family_tie',
  'correction',
  'family_member',
  'plan_version',
  'course_event',
  'course_step',
  'outbox',
  'letter',
  'break_glass',
  'closing_item',
  'course_team',
] as const

/**
 * Nothing of the course is left, but what can be counted without knowing whose it was (X-35): sealed CPR numbers, plans, consents and
 * reasons go with their rows, cards that wait are never sent, the channel is forgotten. As the service.
 */
export async function eraseCourse(tx: Tx, courseId: string): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await countCourse(tx, courseId)
  const channel = await channelOfCourse(tx, courseId)
  if (channel) await forgetConversation(tx, channel.channelId)
  for (const table of tables)
    await tx
      .deleteFrom(table)
      .where('municipality_id', '=', municipality_id)
      .where('course_id', '=', courseId)
      .execute()
  await tx
    .deleteFrom('course')
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .execute()
}

/** Adds the course to the numbers of its year, model and end, which do not say which courses they are of. */
async function countCourse(tx: Tx, courseId: string): Promise<void> {
  const municipality_id = municipalityOf(tx)
  const of = (table: string, where = sql`true`) =>
    sql`(select count(*) from ${sql.table(table)} r where r.municipality_id = c.municipality_id and r.course_id = c.id and ${where})`
  await sql`
    insert into course_numbers (municipality_id, year, model_id, ending, courses, days, adults, children, contacts, meetings, plan_versions)
    select c.municipality_id, extract(year from c.closed_on)::int, c.model_id, c.closed_because, 1, c.closed_on - c.started_on,
      ${of('family_member', sql`r.role = 'adult'`)}, ${of('family_member', sql`r.role = 'child'`)}, ${of('contact')},
      ${of('meeting', sql`r.state = 'booked'`)}, ${of('plan_version')}
    from course c where c.municipality_id = ${municipality_id} and c.id = ${courseId}
    on conflict (municipality_id, year, model_id, ending) do update set
      courses = course_numbers.courses + 1, days = course_numbers.days + excluded.days,
      adults = course_numbers.adults + excluded.adults, children = course_numbers.children + excluded.children,
      contacts = course_numbers.contacts + excluded.contacts, meetings = course_numbers.meetings + excluded.meetings,
      plan_versions = course_numbers.plan_versions + excluded.plan_versions`.execute(tx)
}
