import type { GroupId, GroupPlace } from './groups.ts'

/**
 * What stands in a group's series in Outlook, in Danish: the calendar is the municipality's. It is fixed, and has no field that could hold
 * a name: a group speaks of the work, and whoever is invited is a colleague.
 */
export function groupInvitation(
  id: GroupId,
  place: GroupPlace,
  municipality: string,
): { subject: string; bodyHtml: string; location: string } {
  const { subject, purpose } = said[id]
  const lines = [
    purpose,
    'Kan du ikke komme, så giv besked ved at svare på invitationen.',
    'Skriv ikke navne på borgere eller andre personoplysninger i dit svar.',
    `${municipality}.`,
  ]
  return {
    subject,
    bodyHtml: lines.map((line) => `<p>${escape(line)}</p>`).join(''),
    location: places[place],
  }
}

const said: Record<GroupId, { subject: string; purpose: string }> = {
  coordinationGroup: {
    subject: 'Koordineringsgruppe',
    purpose:
      'Koordineringsgruppen mødes én gang om måneden og sikrer, at afdelingerne prioriterer det fælles arbejde.',
  },
  ambassadorGroup: {
    subject: 'Ambassadørgruppe',
    purpose: 'Ambassadørgruppen mødes hver ottende uge og udveksler erfaringer med det fælles arbejde.',
  },
}

const places: Record<GroupPlace, string> = { teams: 'Teams', office: 'Hos den, der indkalder' }

/** What those invited read when a series is called off. */
export const seriesCalledOff = 'Møderne er aflyst. Kommer der nye, får du en ny invitation.'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
