import type { IPublicClientApplication } from '@azure/msal-browser'
import { app, authentication, nestedAppAuth, pages } from '@microsoft/teams-js'
import * as z from 'zod/mini'
import { ApiError } from '#shared/api/client.ts'
import type { Language } from '#shared/text/language.ts'

/** The tab's only door to Teams and to sign-in. What Teams answers is turned into our words here. */

export type HostTheme = 'light' | 'dark' | 'contrast'
export type Host = {
  theme: HostTheme
  language: Language
  /** A path inside the tab that a deep link asked for, e.g. `course/<id>/plan`. */
  subPage: string | null
}

/** Resolves when Teams has answered; null when the page was opened anywhere else. */
export async function openTeams(): Promise<Host | null> {
  try {
    await app.initialize()
  } catch {
    return null
  }
  const context = await app.getContext()
  app.notifyAppLoaded()
  return {
    theme: themeNamed(context.app.theme),
    language: /^en/i.test(context.app.locale) ? 'en' : 'da',
    subPage: context.page.subPageId || null,
  }
}

export function onThemeChange(changed: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => changed(themeNamed(name)))
}

function themeNamed(name: string): HostTheme {
  if (name === 'contrast') return 'contrast'
  return name === 'dark' || name === 'glass' ? 'dark' : 'light'
}

/** Tells Teams that the tab has something to show, so that its own spinner goes. */
export function shown(): void {
  void app.notifySuccess()
}

/** A page outside Teams, in a window of its own. */
export function openOutside(address: string): void {
  void app.openLink(address).catch(() => undefined)
}

export type ChannelTab = { entityId: string; name: string; contentUrl: string; websiteUrl: string }

/** What Teams stores when its own Save is pressed on the configuration page. Null: nothing is chosen, and Save waits. */
export function offerTab(tab: ChannelTab | null): void {
  if (!tab) return pages.config.setValidityState(false)
  pages.config.registerOnSaveHandler((event) => {
    const { entityId, name, contentUrl, websiteUrl } = tab
    void pages.config
      .setConfig({ entityId, contentUrl, websiteUrl, suggestedDisplayName: name })
      .then(() => event.notifySuccess())
      .catch((error: unknown) => event.notifyFailure(error instanceof Error ? error.message : ''))
  })
  pages.config.setValidityState(true)
}

const configShape = z.object({
  tenantId: z.string(),
  clientId: z.string(),
  scope: z.string(),
  teamsAppId: z.string(),
})
type SignIn = { client: IPublicClientApplication; scope: string; needsClick: (error: unknown) => boolean }
let signIn: Promise<SignIn> | null = null

/**
 * A token for our own API by nested app authentication, or Teams' own sign-on where that is missing.
 * @throws ApiError `consent-to-app-needed` when only a click may open the question (`signInByClick`)
 */
export async function apiToken(claims?: string): Promise<string> {
  if (!nested()) return authentication.getAuthToken(claims ? { claims: [claims] } : {})
  const { client, scope, needsClick } = await signedIn()
  try {
    return (await client.acquireTokenSilent({ scopes: [scope], ...(claims ? { claims } : {}) })).accessToken
  } catch (error) {
    if (needsClick(error)) throw new ApiError(401, 'consent-to-app-needed')
    throw error
  }
}

/** Asks her in Microsoft's own window. Call it from a click, or the browser hides the window. */
export async function signInByClick(): Promise<void> {
  if (!nested()) return void (await authentication.getAuthToken())
  const { client, scope } = await signedIn()
  await client.acquireTokenPopup({ scopes: [scope] })
}

/** Without the bridge MSAL silently becomes a client that would leave the frame (knowledge: clients 1.2). */
const nested = () => nestedAppAuth.isNAAChannelRecommended() && 'nestedAppAuthBridge' in window

function signedIn(): Promise<SignIn> {
  signIn ??= prepareSignIn().catch((error: unknown) => {
    signIn = null
    throw error
  })
  return signIn
}

/** MSAL is fetched after the first paint. Tokens stay in memory: storage throws in a frame of another site. */
async function prepareSignIn(): Promise<SignIn> {
  const response = await fetch('/config.json').catch(() => null)
  if (!response?.ok) throw new ApiError(response?.status ?? 0, response ? 'service-unavailable' : 'offline')
  const { clientId, tenantId, scope } = configShape.parse(await response.json())
  const { createNestablePublicClientApplication, InteractionRequiredAuthError } =
    await import('@azure/msal-browser')
  const client = await createNestablePublicClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}` },
    cache: { cacheLocation: 'memoryStorage' },
  })
  return { client, scope, needsClick: (error) => error instanceof InteractionRequiredAuthError }
}
