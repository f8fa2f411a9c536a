import { digestOf } from './digest.ts'
import type { FieldText } from './finding.ts'

export type Attendee = { name: string; mail: string }
export type Attachment = { id: string; name: string }
/** What really stands in the Outlook item. */
export type Item = {
  subject: string
  bodyHtml: string
  location: string
  attendees: Attendee[]
  attachments: Attachment[]
}

/** The item as the guard reads it: one line an attendee, one line an attached file. */
export function guardFields(item: Item): FieldText[] {
  return [
    { field: 'subject', text: item.subject },
    { field: 'body', text: item.bodyHtml, html: true },
    { field: 'location', text: item.location },
    { field: 'attendees', text: item.attendees.map(attendeeLine).join('\n') },
    { field: 'attachments', text: item.attachments.map((file) => file.name).join('\n') },
  ]
}

/** Somebody who is not in the directory is named by his address. */
export function attendeeLine(attendee: Attendee): string {
  if (attendee.name === attendee.mail) return attendee.mail
  return `${attendee.name} <${attendee.mail}>`
}

/** Exchange resolves the names of attendees on its own and reorders them: only their addresses count as a change. */
export function itemDigest(item: Item): string {
  const mails = item.attendees.map((attendee) => attendee.mail.toLowerCase()).sort()
  return digestOf([
    { field: 'subject', text: item.subject },
    { field: 'body', text: item.bodyHtml, html: true },
    { field: 'location', text: item.location },
    { field: 'attendees', text: mails.join('\n') },
    { field: 'attachments', text: item.attachments.map((file) => file.name).join('\n') },
  ])
}
