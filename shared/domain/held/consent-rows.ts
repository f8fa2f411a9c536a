import type { Consent } from '../consent/consent.ts'
import { named, type Drawing, type Held } from './drawing.ts'
import type { HeldConsent, HeldRow } from './row.ts'

/**
 * What the person said yes to, and what others said yes to about him. Who may know something about him is told whoever gave the yes;
 * who gave it only when the reading knows the giver.
 */
export function consentRows(drawing: Drawing): Held {
  const { store, personId, askedBy, readings, nameOf } = drawing
  const held: Held = { rows: [], withheld: [] }
  const knows = (memberId: string) =>
    memberId === askedBy || readings.every(({ members }) => members.some(({ id }) => id === memberId))
  for (const consent of store.consents) {
    const key = `consent:${consent.id}`
    const read = readings.every(({ consents }) => consents.some(({ id }) => id === consent.id))
    if (consent.giverId === personId) {
      if (askedBy !== personId && !read)
        held.withheld.push({ key, part: 'consent-given', because: 'has-not-said-yes' })
      else held.rows.push(row(key, 'consent-given', consent, nameOf(personId), drawing))
    } else if (consent.childId === personId) {
      const giver = knows(consent.giverId) ? nameOf(consent.giverId) : ''
      held.rows.push(row(key, 'consent-concerning', consent, giver, drawing))
    } else if (consent.memberId === personId) {
      if (read) held.rows.push(row(key, 'consent-concerning', consent, nameOf(consent.giverId), drawing))
      else held.withheld.push({ key, part: 'consent-concerning', because: 'has-not-said-yes' })
    } else if (read) held.withheld.push({ key, part: 'consent-given', because: 'about-others-only' })
  }
  return held
}

function row(
  key: string,
  part: 'consent-given' | 'consent-concerning',
  consent: Consent,
  giver: string,
  { store, nameOf, thirdParties }: Drawing,
): HeldRow {
  const { giverId, childId, contactId, memberId, department } = consent
  const { form, direction, types, other, purpose, from, until, signedOn, withdrawnOn, endedOn } = consent
  const contact = contactId && store.contacts.find(({ id }) => id === contactId)
  const party = { name: (contact ? contact.name : memberId && nameOf(memberId)) || null, department }
  const content: HeldConsent = {
    giver,
    about: nameOf(childId ?? giverId),
    party,
    form,
    direction,
    types,
    other,
    purpose,
    from,
    until,
    signedOn,
    withdrawnOn,
    endedOn,
  }
  const byAnother: HeldRow['marks'] =
    part === 'consent-concerning' ? [{ because: 'given-by-another', who: [nameOf(giverId)] }] : []
  const told = [giver ? giverId : null, childId ?? giverId, memberId]
  return {
    key,
    content: { part, ...content },
    marks: [...byAnother, ...named(thirdParties([other]))],
    about: told.flatMap((id) => id ?? []),
  }
}
