import type { found as original } from '../da/found.ts'

export const found: typeof original = {
  kinds: {
    'known-term': 'a name or a place of the family',
    initials: 'initials of the family',
    cpr: 'a CPR number',
    'birth-date': 'a date of birth',
    phone: 'a phone number',
    mail: 'a mail address',
    address: 'an address',
    plate: 'a number plate',
    account: 'an account number',
    link: 'a link to a citizen or a case',
    'network-address': 'an IP address',
    institution: 'a school or an institution',
    person: 'a name',
    health: 'something about health',
    social: 'something about social matters',
  },
  places: {
    heading: 'in the heading',
    line: 'in the text',
    button: 'on a button',
    subject: 'in the subject',
    body: 'in the text',
    attachment: 'in the name of an attachment',
  },
  fields: {
    subject: 'in the subject',
    body: 'in the text',
    location: 'in the field for the place',
    attendees: 'in the list of attendees',
    attachments: 'in the name of an attachment',
  },
}
