import type { Finding, FieldText } from '#shared/domain/privacy/finding.ts'
import { withInstead, withoutRange } from '#shared/domain/privacy/remove.ts'
import {
  readAttendees,
  removeAttachment,
  writeAttendees,
  writeBody,
  writeLocation,
  writeSubject,
  type AttendeeList,
} from './host.ts'
import { attendeeLine, guardFields, type Item } from './item.ts'

/**
 * Takes a finding out of the item that it was found in: words from a text, a person from the attendee list, a file.
 * @param instead words that are written in its place, in a text; null leaves it out
 */
export async function changeFinding(item: Item, finding: Finding, instead: string | null): Promise<void> {
  const part = guardFields(item).find((one) => one.field === finding.field)
  if (!part) return
  if (part.field === 'attendees') return removeAttendee(part, finding)
  if (part.field === 'attachments') return removeFile(item, part, finding)
  const rest =
    instead === null
      ? withoutRange(part, finding.start, finding.end)
      : withInstead(part, finding.start, finding.end, instead)
  if (part.field === 'subject') return writeSubject(rest)
  if (part.field === 'location') return writeLocation(rest)
  return writeBody(rest)
}

const lineAt = (part: FieldText, at: number) => part.text.slice(0, at).split('\n').length - 1

async function removeAttendee(part: FieldText, finding: Finding): Promise<void> {
  const line = part.text.split('\n')[lineAt(part, finding.start)]
  for (const list of ['required', 'optional'] satisfies AttendeeList[]) {
    const attendees = await readAttendees(list)
    const rest = attendees.filter((one) => attendeeLine(one) !== line)
    if (rest.length < attendees.length) await writeAttendees(list, rest)
  }
}

async function removeFile(item: Item, part: FieldText, finding: Finding): Promise<void> {
  const file = item.attachments[lineAt(part, finding.start)]
  if (file) await removeAttachment(file.id)
}
