/**
 * Every operation that the local Graph knows, and which rights open it (Microsoft's permissions.json of 2026-08-07; the least
 * right first). `:mailbox` is `/me` or `/users/{id}`. Anything that is not here does not exist, and says so loudly.
 */
export type Right = {
  delegated: readonly string[]
  application: readonly string[]
  /** Resource-specific consent in the team that the address names. */
  team?: readonly string[]
}

const readUsers = ['User.ReadBasic.All', 'User.Read.All']
const readPlaces = ['Place.Read.All']
const readCalendars = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite']
const readBodies = ['Calendars.Read', 'Calendars.ReadWrite']
const writeCalendars = ['Calendars.ReadWrite']
const readChannels = {
  delegated: ['Channel.ReadBasic.All'],
  application: ['Channel.ReadBasic.All'],
  team: ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.Group'],
}
const writeChannels = {
  delegated: ['ChannelSettings.ReadWrite.All'],
  application: ['ChannelSettings.ReadWrite.All'],
  team: ['ChannelSettings.ReadWrite.Group'],
}
const readMembers = {
  delegated: ['ChannelMember.Read.All', 'ChannelMember.ReadWrite.All'],
  application: ['ChannelMember.Read.All'],
  team: ['ChannelMember.Read.Group', 'ChannelMember.ReadWrite.Group'],
}
const writeMembers = {
  delegated: ['ChannelMember.ReadWrite.All'],
  application: ['ChannelMember.ReadWrite.All'],
  team: ['ChannelMember.ReadWrite.Group'],
}

export const rights = {
  'GET /me': { delegated: ['User.Read', ...readUsers], application: [] },
  'GET /users': { delegated: readUsers, application: readUsers },
  'GET /users/:user': { delegated: readUsers, application: readUsers },
  'GET :mailbox/mailboxSettings': {
    delegated: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
    application: ['MailboxSettings.Read'],
  },

  'GET /places/microsoft.graph.room': { delegated: readPlaces, application: readPlaces },
  'GET /places/microsoft.graph.roomList': { delegated: readPlaces, application: readPlaces },
  'GET /places/:place/microsoft.graph.roomList/rooms': { delegated: readPlaces, application: readPlaces },

  'POST :mailbox/calendar/getSchedule': { delegated: readCalendars, application: readCalendars },
  'GET :mailbox/events': { delegated: readCalendars, application: readCalendars },
  'POST :mailbox/events': { delegated: writeCalendars, application: writeCalendars },
  'GET :mailbox/events/:event': { delegated: readCalendars, application: readCalendars },
  'PATCH :mailbox/events/:event': { delegated: writeCalendars, application: writeCalendars },
  'DELETE :mailbox/events/:event': { delegated: writeCalendars, application: writeCalendars },
  'GET :mailbox/events/:event/instances': { delegated: readCalendars, application: readCalendars },
  'POST :mailbox/events/:event/cancel': { delegated: writeCalendars, application: writeCalendars },
  'DELETE :mailbox/events/:event/attachments/:attachment': {
    delegated: writeCalendars,
    application: writeCalendars,
  },
  'GET :mailbox/calendarView': { delegated: readCalendars, application: readCalendars },
  'GET :mailbox/calendarView/delta': { delegated: readBodies, application: readBodies },

  'POST :mailbox/sendMail': { delegated: ['Mail.Send'], application: ['Mail.Send'] },

  'GET /teams/:team/channels': readChannels,
  'POST /teams/:team/channels': {
    delegated: ['Channel.Create'],
    application: ['Channel.Create'],
    team: ['Channel.Create.Group'],
  },
  'GET /teams/:team/channels/:channel': readChannels,
  'PATCH /teams/:team/channels/:channel': writeChannels,
  'DELETE /teams/:team/channels/:channel': {
    delegated: ['Channel.Delete.All'],
    application: ['Channel.Delete.All'],
    team: ['Channel.Delete.Group'],
  },
  'GET /teams/:team/channels/:channel/members': readMembers,
  'POST /teams/:team/channels/:channel/members': writeMembers,
  'DELETE /teams/:team/channels/:channel/members/:member': writeMembers,
  'GET /teams/:team/channels/:channel/tabs': {
    delegated: ['TeamsTab.Read.All', 'TeamsTab.Create'],
    application: ['TeamsTab.Read.All'],
    team: ['TeamsTab.Read.Group', 'TeamsTab.Create.Group'],
  },
  'POST /teams/:team/channels/:channel/tabs': {
    delegated: ['TeamsTab.Create'],
    application: ['TeamsTab.Create'],
    team: ['TeamsTab.Create.Group'],
  },

  'GET /groups/:group/members': {
    delegated: ['GroupMember.Read.All'],
    application: ['GroupMember.Read.All'],
  },
} satisfies Record<string, Right>

export type Operation = keyof typeof rights
