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
import { attendeeLine, guardFields, type Item } from '#shared/domain/privacy/item.ts'

/**
 * Takes a finding out of the item that it was found in: words from a text, a person from the attendee list, a file.
 * @param instead words that are written in its place, in a text; null leaves it out
 * @returns false when the person or the file is not there any more
 */
export async function changeFinding(item: Item, finding: Finding, instead: string | null): Promise<boolean> {
  const part = guardFields(item).find((one) => one.field === finding.field)
  if (!part) return false
  if (part.field === 'attendees') return removeAttendee(part, finding)
  if (part.field === 'attachments') return removeFile(item, part, finding)
  const rest =
    instead === null
      ? withoutRange(part, finding.start, finding.end)
      : withInstead(part, finding.start, finding.end, instead)
  if (part.field === 'subject') await writeSubject(rest)
  else if (part.field === 'location') await writeLocation(rest)
  else await writeBody(rest)
  return true
}

const lineAt = (part: FieldText, at: number) => part.text.slice(0, at).split('\n').length - 1

async function removeAttendee(part: FieldText, finding: Finding): Promise<boolean> {
  let done = false
  const line = part.text.split('\n')[lineAt(part, finding.start)]
  for (const list of ['required', 'optional'] satisfies AttendeeList[]) {
    const attendees = await readAttendees(list)
    const rest = attendees.filter((one) => attendeeLine(one) !== line)
    if (rest.length === attendees.length) continue
    await writeAttendees(list, rest)
    done = true
  }
  return done
}

async function removeFile(item: Item, part: FieldText, finding: Finding): Promise<boolean> {
  const file = item.attachments[lineAt(part, finding.start)]
  if (file) await removeAttachment(file.id)
  return file !== undefined
}
