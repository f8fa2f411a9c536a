import type { Recipient } from '../consent/recipient.ts'

/** As what somebody saw the family, in a line of the audit. A colleague who stands on the map twice is named by the first. */
export function recipientKey(recipient: Recipient): string {
  switch (recipient.as) {
    case 'contact':
      return `contact:${recipient.contactIds[0]}`
    case 'department':
      return `department:${recipient.department}`
    case 'member':
      return `member:${recipient.memberId}`
    case 'coordinator':
    case 'leader':
    case 'nobody':
      return recipient.as
  }
}
