import type { Finding, FieldText } from '#shared/domain/privacy/finding.ts'
import { withoutRange } from '#shared/domain/privacy/remove.ts'
import {
  readAttendees,
  writeAttendees,
  writeBody,
  writeLocation,
  writeSubject,
  type AttendeeList,
} from './host.ts'
import { attendeeLine, guardFields, type Item } from './item.ts'

/** Takes a finding out of the item that it was found in: words from a text, a person from the attendee list. */
export async function removeFinding(item: Item, finding: Finding): Promise<void> {
  const part = guardFields(item).find((one) => one.field === finding.field)
  if (!part) return
  if (part.field === 'attendees') return removeAttendee(part, finding)
  const rest = withoutRange(part, finding.start, finding.end)
  if (part.field === 'subject') return writeSubject(rest)
  if (part.field === 'location') return writeLocation(rest)
  return writeBody(rest)
}

async function removeAttendee(part: FieldText, finding: Finding): Promise<void> {
  const line = part.text.split('\n')[part.text.slice(0, finding.start).split('\n').length - 1]
  for (const list of ['required', 'optional'] satisfies AttendeeList[]) {
    const attendees = await readAttendees(list)
    const rest = attendees.filter((one) => attendeeLine(one) !== line)
    if (rest.length < attendees.length) await writeAttendees(list, rest)
  }
}
