import type { Event } from '@microsoft/microsoft-graph-types'

/** Teams makes a meeting of it and writes the way in below the text. Graph takes neither back (knowledge: graph 2.6). */
export const onTeams: Event = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
