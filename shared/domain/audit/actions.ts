/**
 * Everything that leaves a line in the audit log, and what it is: something of the family was shown (`reading`), opened in
 * order to be changed (`asking`; the change has its own line), changed, sent out of Samlet, or refused. A closed set, so that the
 * compiler demands the words for each; a line is kept for ever, so a name is never given another meaning.
 */
export const auditActions = {
  'course-listed': 'reading',
  'course-read': 'reading',
  'course-read-as-contact': 'reading',
  'course-read-as-department': 'reading',
  'course-read-as-member': 'reading',
  'sharing-read': 'reading',
  'invitees-read': 'reading',
  'mark-read': 'reading',
  'meeting-read': 'reading',
  'times-sought': 'reading',
  'status-shown': 'reading',
  'log-read': 'reading',
  'held-read': 'reading',
  'corrections-read': 'reading',
  'glass-read': 'reading',
  'channel-read': 'reading',
  'channel-settings-read': 'reading',
  'closing-read': 'reading',
  'agreements-shown': 'reading',
  'consent-card-shown': 'reading',
  'consent-form-drawn': 'reading',
  'letters-read': 'reading',
  'letter-drawn': 'reading',
  'letter-sending': 'asking',
  'agenda-read': 'reading',
  'family-saving': 'asking',
  'contact-saving': 'asking',
  'contact-removing': 'asking',
  'consent-registering': 'asking',
  'consent-withdrawing': 'asking',
  'consent-card-asked': 'asking',
  'plan-publishing': 'asking',
  'agreement-saying': 'asking',
  'agenda-saving': 'asking',
  'agenda-adding': 'asking',
  'agenda-sending': 'asking',
  'checklist-ticking': 'asking',
  'meeting-asked': 'asking',
  'meeting-booking': 'asking',
  'meeting-cancelling': 'asking',
  'channel-asking': 'asking',
  'finding-letting-stand': 'asking',
  'course-closing': 'asking',
  'course-reopening': 'asking',
  'closing-ticking': 'asking',
  'copy-making': 'asking',
  'course-made': 'changing',
  'family-saved': 'changing',
  corrected: 'changing',
  'contact-saved': 'changing',
  'contact-removed': 'changing',
  'consent-given': 'changing',
  'consent-withdrawn': 'changing',
  'consent-ended': 'changing',
  'consent-resumed': 'changing',
  'plan-published': 'changing',
  'agreement-done': 'changing',
  'agreement-moved': 'changing',
  'agenda-saved': 'changing',
  'agenda-item-added': 'changing',
  'agenda-made-final': 'changing',
  'agenda-reopened': 'changing',
  'agenda-sent': 'changing',
  'checklist-done': 'changing',
  'checklist-opened': 'changing',
  'meeting-wished': 'changing',
  'room-held': 'changing',
  'meeting-booked': 'changing',
  'meeting-cancelled': 'changing',
  'finding-let-stand': 'changing',
  'message-stopped': 'changing',
  'glass-broken': 'changing',
  'channel-settings-saved': 'changing',
  'rights-tried': 'changing',
  'channel-made': 'changing',
  'channel-joined': 'changing',
  'settings-changed': 'changing',
  'channel-left': 'changing',
  'channel-deleted': 'changing',
  'course-closed': 'changing',
  'course-reopened': 'changing',
  'closing-done': 'changing',
  'closing-undone': 'changing',
  'course-erased': 'changing',
  'member-erased': 'changing',
  'invitation-sent': 'sending',
  'card-posted': 'sending',
  'copy-made': 'sending',
  'letter-leaving': 'sending',
  'letter-sent': 'sending',
  'letter-maybe-sent': 'sending',
  'letter-handed-over': 'sending',
  'letter-not-sent': 'sending',
  refused: 'refused',
} as const

export type AuditAction = keyof typeof auditActions
export type AuditKind = (typeof auditActions)[AuditAction]

/** What nobody presses a button for: the service does it when the time comes. */
const ownActs: readonly string[] = [
  'card-posted',
  'channel-left',
  'channel-deleted',
  'message-stopped',
] satisfies AuditAction[]

/** Did Samlet do it itself? */
export function isOwnAct(action: string): boolean {
  return ownActs.includes(action)
}

/** What a stored line is. One that this version does not know is shown as a change rather than passed over. */
export function auditKind(action: string): AuditKind {
  return action in auditActions ? auditActions[action as AuditAction] : 'changing'
}
