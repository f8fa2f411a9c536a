import type { AuditAction, AuditKind } from '#shared/domain/audit/actions.ts'

/** What stands in a line of the log, as one would tell it to the family: somebody did this. */
const actions: Record<AuditAction, string> = {
  'course-listed': 'så forløbet på sin liste',
  'course-read': 'åbnede forløbet',
  'invitees-read': 'så, hvem der kan inviteres',
  'mark-read': 'åbnede en invitation i Outlook',
  'meeting-read': 'så et møde',
  'times-sought': 'søgte et tidspunkt til et møde',
  'status-shown': 'så, hvor langt forløbet er',
  'log-read': 'læste loggen',
  'held-read': 'gennemgik, hvad der er gemt',
  'family-saving': 'ville rette familien',
  'contact-saving': 'ville ændre netværkskortet',
  'contact-removing': 'ville tage en af netværkskortet',
  'consent-registering': 'ville skrive et samtykke ind',
  'consent-withdrawing': 'ville trække et samtykke tilbage',
  'plan-publishing': 'ville udgive planen',
  'checklist-ticking': 'ville sætte hak i drejebogen',
  'meeting-asked': 'ville finde et lokale',
  'meeting-booking': 'ville booke et møde',
  'meeting-cancelling': 'ville aflyse et møde',
  'course-closing': 'ville afslutte forløbet',
  'course-reopening': 'ville genåbne forløbet',
  'copy-making': 'ville lave en kopi af det gemte',
  'course-made': 'oprettede forløbet',
  'family-saved': 'rettede familien',
  corrected: 'rettede oplysninger, fordi personen bad om det',
  'contact-saved': 'ændrede netværkskortet',
  'contact-removed': 'tog en af netværkskortet',
  'consent-given': 'skrev et samtykke ind',
  'consent-withdrawn': 'trak et samtykke tilbage',
  'plan-published': 'udgav planen',
  'checklist-done': 'satte hak i drejebogen',
  'checklist-opened': 'fjernede et hak i drejebogen',
  'meeting-wished': 'bad om et lokale',
  'room-held': 'fik et lokale',
  'meeting-booked': 'bookede et møde',
  'meeting-cancelled': 'aflyste et møde',
  'course-closed': 'afsluttede forløbet',
  'course-reopened': 'genåbnede forløbet',
  'course-erased': 'slettede forløbet',
  'member-erased': 'slettede en person, der har forladt familien',
  'invitation-sent': 'inviterede til et møde',
  'card-posted': 'sendte en besked i Teams uden personoplysninger',
  'copy-made': 'lavede en kopi af det gemte',
  refused: 'blev afvist',
}

const kinds: Record<AuditKind, string> = {
  reading: 'Set',
  asking: 'Åbnet for at ændre',
  changing: 'Ændret',
  sending: 'Sendt',
  refused: 'Afvist',
}

export const log = {
  actions,
  kinds,
  /** Nobody pressed anything. */
  samlet: 'Samlet selv',
  /** The colleague's name has been erased. */
  erased: 'En tidligere kollega',
  /** As what somebody saw it, or whom it went to. */
  roles: {
    coordinator: 'familiekoordinator',
    'core-team': 'kerneteamet',
    'meeting-leader': 'mødeleder',
    leader: 'leder',
    team: 'kerneteamet',
    staff: 'en kollega',
    contact: 'en på netværkskortet',
    department: 'en afdeling',
    member: 'en i familien',
  },
}
