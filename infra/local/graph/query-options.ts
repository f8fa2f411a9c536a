import type { Operation } from './rights.ts'

const collection = ['$select', '$top', '$skip', '$count']
const window = ['startdatetime', 'enddatetime']

/** What the handlers really read. An option that is not here would be ignored in silence, so it is refused aloud. */
const options: Partial<Record<Operation, readonly string[]>> = {
  'GET /me': ['$select'],
  'GET /users': [...collection, '$search', '$filter'],
  'GET /users/:user': ['$select'],
  'GET /places/microsoft.graph.room': collection,
  'GET /places/microsoft.graph.roomList': collection,
  'GET /places/:place/microsoft.graph.roomList/rooms': collection,
  'GET :mailbox/events': [...collection, '$expand', '$filter'],
  'POST :mailbox/events': ['$select'],
  'GET :mailbox/events/:event': ['$select', '$expand'],
  'PATCH :mailbox/events/:event': ['$select'],
  'GET :mailbox/events/:event/instances': [...collection, ...window],
  'GET :mailbox/calendarView': [...collection, ...window],
  'GET :mailbox/calendarView/delta': [...window, '$deltatoken', '$skiptoken', '$select'],
  'GET /teams/:team/channels': collection,
  'GET /teams/:team/channels/:channel': ['$select'],
  'GET /teams/:team/channels/:channel/members': collection,
  'GET /teams/:team/channels/:channel/tabs': collection,
  'GET /groups/:group/members': collection,
}

/** The first option of a query that this operation does not know here, or null. */
export function unknownOption(operation: Operation, query: URLSearchParams): string | null {
  const known = options[operation] ?? []
  for (const name of query.keys()) if (!known.includes(name.toLowerCase())) return name
  return null
}
