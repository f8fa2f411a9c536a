import type { FrameContext } from './legacy-context.ts'
import { initialized } from './runtime.ts'

export type TabConfig = {
  entityId?: string
  contentUrl: string
  websiteUrl?: string
  suggestedDisplayName?: string
}
export type DialogInfo = { url: string; title: string; width: unknown; height: unknown }

/** What the page round every tab does for it. */
export type Desk = {
  frameContext: FrameContext
  context: () => object
  /** A token for the service's own API. */
  token: () => Promise<string>
  /** Nested app authentication; null in a Teams that does not offer it. */
  nestedAuth: ((json: string) => Promise<string>) | null
  /** @returns why not, or null */
  follow: (link: string) => string | null
  /** To another page of the same app. */
  navigate: (subPageId: unknown, channelId: unknown) => void
  back: () => void
  /** The tab is shown (null), or says why it cannot be. */
  ready: (trouble: string | null) => void
} & Partial<ContentDesk & ConfigurationDesk & DialogDesk>

type ContentDesk = {
  share: (link: SharedPage) => void
  openDialog: (info: DialogInfo, closed: (error: string | null, result: unknown) => void) => void
  /** To the dialog that the tab has opened. */
  toChild: (message: unknown) => void
}
type ConfigurationDesk = {
  config: () => TabConfig | null
  setConfig: (config: TabConfig) => void
  setValid: (valid: boolean) => void
  /** The configuration page has saved (null) or says why it has not. */
  saved: (trouble: string | null) => void
}
type DialogDesk = {
  resize: (size: Pick<DialogInfo, 'width' | 'height'>) => void
  closeWith: (result: unknown) => void
  /** To the tab that opened the dialog. */
  toParent: (message: unknown) => void
}
export type SharedPage = { subPageId: string; label: string; webUrl: string | null }

export type Call = { args: unknown[]; data: unknown; answer: (...args: unknown[]) => void }
type Answerer = (call: Call, desk: Desk) => void | Promise<void>

const silent: Answerer = () => undefined
const text = (value: unknown) => (typeof value === 'string' ? value : null)

/** Every function of teams-js 2.58 that the local Teams knows, by its name on the wire. A name that is not here is reported. */
export const tabCalls: Record<string, Answerer> = {
  initialize: ({ answer }, { frameContext, nestedAuth }) =>
    answer(...initialized(frameContext, nestedAuth !== null)),
  getContext: ({ answer }, desk) => answer(desk.context()),
  'appInitialization.appLoaded': silent,
  'appInitialization.success': ({ answer }, desk) => {
    desk.ready(null)
    answer()
  },
  'appInitialization.failure': ({ args }, desk) => desk.ready(text(args[1]) ?? text(args[0]) ?? 'failure'),
  'appInitialization.expectedFailure': ({ args }, desk) =>
    desk.ready(text(args[1]) ?? text(args[0]) ?? 'failure'),

  'authentication.getAuthToken': async ({ answer }, desk) =>
    desk.token().then(
      (token) => answer(true, token),
      (error: Error) => answer(false, error.message),
    ),
  'nestedAppAuth.execute': async ({ data, answer }, { nestedAuth }) => {
    if (!nestedAuth) throw new Error('This Teams does not offer it.')
    answer('ok', await nestedAuth(text(data) ?? '{}'))
  },

  executeDeepLink: ({ args, answer }, desk) => {
    const trouble = desk.follow(text(args[0]) ?? '')
    answer(trouble === null, trouble ?? undefined)
  },
  'pages.navigateToApp': ({ args, answer }, desk) => {
    const wanted = args[0] as { subPageId?: unknown; channelId?: unknown } | undefined
    desk.navigate(wanted?.subPageId, wanted?.channelId)
    answer(true)
  },
  // Here the first part of the answer is an error, not a yes.
  'pages.currentApp.navigateTo': ({ args, answer }, desk) => {
    desk.navigate((args[0] as { subPageId?: unknown } | undefined)?.subPageId, null)
    answer(null)
  },
  'pages.currentApp.navigateToDefaultPage': ({ answer }, desk) => {
    desk.navigate(null, null)
    answer(null)
  },
  navigateBack: ({ answer }, desk) => {
    desk.back()
    answer(true)
  },
  shareDeepLink: ({ args }, desk) =>
    desk.share?.({ subPageId: text(args[0]) ?? '', label: text(args[1]) ?? '', webUrl: text(args[2]) }),

  'settings.getSettings': ({ answer }, desk) => answer(desk.config?.() ?? {}),
  'settings.setSettings': ({ args, answer }, desk) => {
    const config = args[0] as TabConfig | undefined
    if (!desk.setConfig) return answer(false, 'Only the configuration page sets the configuration.')
    if (!config || !URL.canParse(config.contentUrl)) return answer(false, 'contentUrl must be a URL.')
    desk.setConfig(config)
    answer(true)
  },
  'settings.setValidityState': ({ args }, desk) => desk.setValid?.(args[0] === true),
  'settings.save.success': (_call, desk) => desk.saved?.(null),
  'settings.save.failure': ({ args }, desk) => desk.saved?.(text(args[0]) ?? 'failure'),

  'tasks.startTask': ({ args, answer }, desk) => {
    const info = args[0] as DialogInfo | undefined
    if (!desk.openDialog || !info || !URL.canParse(info.url)) return answer('No dialog can be opened here.')
    desk.openDialog(info, (error, result) => answer(error, result))
  },
  'tasks.updateTask': ({ args }, desk) => desk.resize?.(args[0] as DialogInfo),
  'tasks.completeTask': ({ args }, desk) => desk.closeWith?.(args[0]),
  messageForParent: ({ args }, desk) => desk.toParent?.(args[0]),
  messageForChild: ({ args }, desk) => desk.toChild?.(args[0]),
}

/** What a tab may ask to be told of. Whatever else it asked for it would wait for in vain. */
export const tabEvents: readonly string[] = [
  'themeChange',
  'save',
  'remove',
  'backButton',
  'messageForParent',
  'messageForChild',
]
