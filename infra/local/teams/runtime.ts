/** What the local Teams can do, in teams-js' words (apiVersion 4). Only what `tab-calls.ts` answers stands here. */
const runtime = (nested: boolean) => ({
  apiVersion: 4,
  isNAAChannelRecommended: nested,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { config: {}, backStack: {}, currentApp: {} },
    dialog: { url: { parentCommunication: {} }, update: {} },
    ...(nested ? { nestedAppAuth: {} } : {}),
  },
})

/**
 * The answer to `initialize`. teams-js takes two orders; only with the runtime last does it set up the bridge for nested app
 * authentication, and without the bridge MSAL silently becomes something else.
 */
export const initialized = (frameContext: string, nested: boolean): unknown[] => [
  frameContext,
  'web',
  '2.0.8',
  JSON.stringify(runtime(nested)),
]
