import { apiClientId, botClientId, hostingTeam } from '../personas.ts'

/** Secrets of the local registrations. They open nothing but this machine's practice. */
export const apiClientSecret = 'local-api-secret'
export const botClientSecret = 'local-bot-secret'

export const secrets: Readonly<Record<string, string>> = {
  [apiClientId]: apiClientSecret,
  [botClientId]: botClientSecret,
}

/** What the administrator has granted to the API's registration; tests take rights away or add some. */
export type Grants = {
  /** False: Entra asks for interaction before anything is issued on behalf of a person. */
  consented: boolean
  delegated: Set<string>
  /** Application rights and the mailboxes that Exchange RBAC limits them to. */
  application: Map<string, ReadonlySet<string>>
  /** Resource-specific consent: team id → rights. */
  resourceSpecific: Map<string, Set<string>>
}

/** As much as the product's manifest and registration ask for, and no more (architecture, "Who acts towards Graph"). */
export function usualGrants(): Grants {
  return {
    consented: true,
    delegated: new Set([
      'User.Read',
      'User.ReadBasic.All',
      'Calendars.ReadBasic',
      'Calendars.Read',
      'Calendars.ReadWrite',
      'Place.Read.All',
      'Mail.Send',
    ]),
    application: new Map(),
    resourceSpecific: new Map([
      [
        hostingTeam.id,
        new Set([
          'Channel.Create.Group',
          'Channel.Delete.Group',
          'ChannelSettings.Read.Group',
          'ChannelSettings.ReadWrite.Group',
          'ChannelMember.Read.Group',
          'ChannelMember.ReadWrite.Group',
          'TeamsTab.Read.Group',
          'TeamsTab.Create.Group',
          'TeamMember.Read.Group',
        ]),
      ],
    ]),
  }
}
