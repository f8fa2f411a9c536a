import { localDate } from '#shared/domain/calendar/zone.ts'
import { coreTeamOf } from '#shared/domain/consent/core-team.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import type { CourseRole } from '#shared/domain/access.ts'
import { departmentsBy } from '#shared/domain/course/departments.ts'
import type { Language } from '#shared/text/language.ts'
import type { Text } from '#shared/text/da.ts'
import { courseFor } from '../access/course-for.ts'
import type { AnswerLine } from '../guard/guarded-lines.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { drawCourse } from '../storage/reading.ts'
import type { Acting } from '../world.ts'

type Asked = { staffId: string; courseId: string; inChannel: boolean; language: Language; text: Text }

/**
 * Who works round the family. In a channel, which may be read over a shoulder: functions and numbers. In somebody's own chat the names of
 * the colleagues that his reading of the course shows him, and how many more there are.
 * @throws Refused when the course is not open to him
 */
export async function answerWho(
  world: Acting,
  { staffId, courseId, inChannel, language, text }: Asked,
): Promise<AnswerLine> {
  const { answers } = text.cards
  const { course, role } = await courseFor(
    world,
    { id: staffId, roles: [] },
    courseId,
    'view course',
    'status-shown',
  )
  const now = world.clock.now()
  const today = localDate(now)
  const team = coreTeamOf(course, today).filter(({ id }) => id !== course.coordinatorId)
  const names = new Map(departmentsBy(today, course.house.departments).map((one) => [one.id, one[language]]))
  const department = (id: string | null) => (id && names.get(id)) || answers.otherFunction
  const line = (what: string, colleagues: readonly string[]): AnswerLine => ({
    courseId,
    reference: course.reference,
    text: answers.line(course.reference, what),
    colleagues,
  })
  if (inChannel) return line(answers.whoInNumbers(team.length, counted(course, team, department)), [])
  const seen = colleaguesSeen(course, staffId, role, now).filter(({ id }) =>
    team.some((one) => one.id === id),
  )
  return line(
    answers.who(
      course.coordinatorName,
      seen.map((one) => answers.person(one.name, department(one.department))),
      team.length - seen.length,
    ),
    [course.coordinatorName, ...seen.map(({ name }) => name)],
  )
}

/** "Jobcentret 2": each function with its number, in the order in which they stand on the map. */
function counted(
  course: StoredCourse,
  team: readonly { id: string }[],
  department: (id: string | null) => string,
): string[] {
  const counts = new Map<string, number>()
  for (const { id } of team) {
    const where = department(course.contacts.find((contact) => contact.staffId === id)?.department ?? null)
    counts.set(where, (counts.get(where) ?? 0) + 1)
  }
  return [...counts].map(([where, count]) => (count > 1 ? `${where} ${count}` : where))
}

type Colleague = { id: string; name: string; department: string | null }

/** As his own reading of the network map names them, once each. */
function colleaguesSeen(
  course: StoredCourse,
  staffId: string,
  role: CourseRole,
  now: Parameters<typeof drawCourse>[1]['now'],
): Colleague[] {
  const recipient = recipientOf(staffId, role, course.contacts)
  const drawn = new Set(drawCourse(course, { recipient, role, now }).contacts.map(({ id }) => id))
  const seen = course.contacts.filter((contact) => contact.staffId !== null && drawn.has(contact.id))
  return [...new Map(seen.map((one) => [one.staffId!, one])).values()].map((one) => ({
    id: one.staffId!,
    name: one.name,
    department: one.department,
  }))
}
