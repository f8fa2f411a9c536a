import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { auditKind } from '#shared/domain/audit/actions.ts'
import type { log } from '#shared/text/da/log.ts'
import { capital } from '#shared/text/capital.ts'
import { partyName } from '../seen/party-name.ts'
import type { Course } from '../reading.ts'
import type { Words } from '../words.ts'
import type { LogEntry } from './days.ts'
import type { LogLine, LogPerson } from './use-log.ts'

export type Saying = { course: Course; people: readonly LogPerson[]; words: Words; text: typeof log }

/** Who did it, and as what: "Jonas Egelund, Jobkonsulent". */
export function sayWho({ by, bySamlet, as }: LogLine, { course, words, text }: Saying): string {
  if (bySamlet) return text.samlet
  const name = by ?? text.erased
  if (as === null) return name
  const [kind, id] = as.split(':')
  const contact = kind === 'contact' && course.contacts.find((one) => one.id === id)
  const role = (contact && contact.function) || roleOf(as, { course, words, text })
  return text.screen.as(name, role)
}

/** What was done: "Åbnede forløbet". One that this version does not know is told by what kind of act it was. */
export function sayWhat(
  { line, times }: LogEntry,
  since: string,
  saying: Pick<Saying, 'course' | 'words' | 'text'>,
): string {
  const { text } = saying
  const { screen } = text
  const did = (action: string) => text.actions[action as AuditAction] as string | undefined
  const what = () => {
    if (line.kind === 'refused') {
      const wish = line.subject && auditKind(line.subject) === 'asking' ? did(line.subject) : undefined
      return screen.refused(wish ?? screen.tried)
    }
    const said = did(line.action) ?? text.kinds[line.kind]
    return line.kind === 'sending' && line.to ? screen.to(said, roleOf(line.to, saying)) : said
  }
  return capital(times > 1 ? screen.times(what(), times, since) : what())
}

/** About whom, by name: those who have left the family too, as long as they are on record. */
export function sayAbout({ about }: LogLine, { course, people, words, text }: Saying): string {
  const { screen } = text
  if (about.length === 0) return screen.nobody
  if (about.length > 1 && course.members.every(({ id }) => about.includes(id))) {
    const others = about.filter((id) => !course.members.some((member) => member.id === id))
    if (others.length === 0) return screen.wholeFamily
  }
  const names = about.map((id) => people.find((one) => one.id === id)?.name ?? screen.formerMember)
  return capital(new Intl.ListFormat(words.language).format([...new Set(names)]))
}

/** A recipient as he is called in a sentence; whoever is not in the course any more by what he was. */
function roleOf(key: string, { course, words, text }: Pick<Saying, 'course' | 'words' | 'text'>): string {
  const [kind = '', id = ''] = key.split(':')
  if (kind === 'contact' || kind === 'department' || kind === 'member')
    return partyName({ kind, id }, course, words) ?? text.roles[kind]
  return text.roles[kind as keyof typeof text.roles] ?? ''
}
