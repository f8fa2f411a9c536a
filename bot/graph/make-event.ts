import type { Client } from '@microsoft/microsoft-graph-client'
import type { Event } from '@microsoft/microsoft-graph-types'
import type { Microsoft365 } from '../ports/microsoft365.ts'
import { markKey } from '#shared/domain/meeting/mark-key.ts'
import { customPropertiesOf } from './marked-events.ts'
import { utc } from './free-busy.ts'
import { immutable } from './immutable-ids.ts'
import { onTeams } from './on-teams.ts'

/**
 * A meeting in her calendar, sent to whom it invites. Nobody sees who else is invited: a meeting about a family says that of whoever
 * comes. A room stands in it as words only, as it has its own event (decision 0005). It carries
 * the mark that her own appointment would, so that what is done to it in Outlook is seen.
 */
export async function makeEvent(
  client: Client,
  outlookAddinId: string,
  {
    mark,
    key,
    span,
    subject,
    bodyHtml,
    location,
    attendees,
    online,
  }: Parameters<Microsoft365['makeEvent']>[0],
): Promise<{ eventId: string }> {
  const event: Event = {
    subject,
    body: { contentType: 'html', content: bodyHtml },
    start: utc(span.start),
    end: utc(span.end),
    location: { displayName: location },
    attendees: attendees.map(({ mail, name }) => ({
      type: 'required',
      emailAddress: { address: mail, name },
    })),
    sensitivity: 'private',
    hideAttendees: true,
    allowNewTimeProposals: false,
    singleValueExtendedProperties: [
      { id: customPropertiesOf(outlookAddinId), value: JSON.stringify({ [markKey]: mark }) },
    ],
    ...(online ? onTeams : {}),
    transactionId: key,
  }
  const made = (await client.api('/me/events').headers(immutable).post(event)) as Event
  return { eventId: made.id ?? '' }
}
