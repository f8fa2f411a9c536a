import { addresses } from './addresses.ts'
import { commands } from './commands.ts'
import { manifestVersion, type Source } from './source.ts'
import { words } from './words.ts'

const schema = 'https://developer.microsoft.com/json-schemas/teams/v1.30'

/**
 * Rights in the hosting team only, given when the app is added to it (resource-specific consent): read the team and
 * its channels, make a course's channel with its members and its tab, and delete it in the end. Nothing tenant-wide (architecture, "Who acts").
 */
const rightsInTheTeam = [
  'TeamMember.Read.Group',
  'ChannelSettings.Read.Group',
  'Channel.Create.Group',
  'Channel.Delete.Group',
  'ChannelMember.Read.Group',
  'ChannelMember.ReadWrite.Group',
  'TeamsTab.Create.Group',
]

/** The Teams app: the personal tab, the channel tab and the bot. Danish is the original; `englishWords` is en.json beside it. */
export function teamsManifest(source: Source) {
  const { da } = words
  const at = addresses(source)
  return {
    $schema: `${schema}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.30',
    version: manifestVersion,
    id: source.teamsAppId,
    developer: {
      name: source.municipality.name,
      websiteUrl: source.municipality.website,
      privacyUrl: source.municipality.privacy,
      termsOfUseUrl: source.municipality.terms,
    },
    localizationInfo: {
      defaultLanguageTag: 'da',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    name: { short: da.name, full: da.fullName },
    description: { short: da.short, full: da.full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F6CBD',
    staticTabs: [
      { entityId: 'families', name: da.tab, contentUrl: at.tab, websiteUrl: at.tab, scopes: ['personal'] },
    ],
    configurableTabs: [
      {
        configurationUrl: at.configure,
        canUpdateConfiguration: true,
        scopes: ['team'],
        context: ['channelTab'],
      },
    ],
    bots: [
      {
        botId: source.botClientId,
        scopes: ['team', 'personal'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [{ scopes: ['team', 'personal'], commands: commands.map((command) => command.da) }],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [at.host],
    /** Private channels are where the core teams live. */
    supportsChannelFeatures: 'tier1',
    webApplicationInfo: { id: source.apiClientId, resource: at.resource },
    authorization: {
      permissions: { resourceSpecific: rightsInTheTeam.map((name) => ({ name, type: 'Application' })) },
    },
  }
}

export type TeamsManifest = ReturnType<typeof teamsManifest>

/** Schema of a language file: place in the manifest → text. */
export type EnglishWords = Record<string, string>

export function englishWords(): EnglishWords {
  const { en } = words
  const spoken = commands.flatMap((command, index) => [
    [`bots[0].commandLists[0].commands[${index}].title`, command.en.title],
    [`bots[0].commandLists[0].commands[${index}].description`, command.en.description],
  ])
  return {
    $schema: `${schema}/MicrosoftTeams.Localization.schema.json`,
    'name.short': en.name,
    'name.full': en.fullName,
    'description.short': en.short,
    'description.full': en.full,
    'staticTabs[0].name': en.tab,
    ...Object.fromEntries(spoken),
  }
}
