import type { FindingKind, GuardedField } from '#shared/domain/privacy/finding.ts'
import type { OutgoingPlace } from '#shared/domain/privacy/stopped.ts'

/** What the guard found and where, without the words that were found. */
export const found = {
  kinds: {
    'known-term': 'et navn eller et sted fra familien',
    initials: 'initialer fra familien',
    cpr: 'et CPR-nummer',
    'birth-date': 'en fødselsdato',
    phone: 'et telefonnummer',
    mail: 'en mailadresse',
    address: 'en adresse',
    plate: 'en nummerplade',
    account: 'et kontonummer',
    link: 'et link til en borger eller en sag',
    'network-address': 'en IP-adresse',
    institution: 'en skole eller institution',
    person: 'et navn',
    health: 'noget om helbred',
    social: 'noget om sociale forhold',
  } satisfies Record<FindingKind, string>,
  places: {
    heading: 'i overskriften',
    line: 'i teksten',
    button: 'på en knap',
    subject: 'i emnet',
    body: 'i teksten',
    attachment: 'i et vedhæftet filnavn',
  } satisfies Record<OutgoingPlace, string>,
  fields: {
    subject: 'i emnet',
    body: 'i teksten',
    location: 'i feltet til sted',
    attendees: 'på deltagerlisten',
    attachments: 'i et vedhæftet filnavn',
  } satisfies Record<GuardedField, string>,
}
