import type { IPublicClientApplication } from '@azure/msal-browser'
import * as z from 'zod/mini'
import { ApiError } from '#shared/api/client.ts'
import type { Language } from '#shared/text/language.ts'
import type { Attachment, Attendee, Item } from '#shared/domain/privacy/item.ts'
import { markKey } from '#shared/domain/meeting/mark-key.ts'
import { noSuchKey, sessionKey } from './session.ts'

/** The pane's only door to Outlook and to sign-in. Everything that Outlook answers is checked or turned into our words here. */

/** Outlook refused a call. `code` is Outlook's own, for the log of whoever asks it. */
export class OutlookRefused extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.name = 'OutlookRefused'
    this.code = code
  }
}

export type Times = { start: string; end: string }
export type AttendeeList = 'required' | 'optional'

const item = () => Office.context.mailbox.item as unknown as Office.AppointmentCompose
/** Outside Outlook there is nothing to ask. */
function supports(version: string): boolean {
  const requirements: Office.RequirementSetSupport | undefined = Office.context.requirements
  return requirements?.isSetSupported('Mailbox', version) === true
}

function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value)
      else reject(new OutlookRefused(result.error.code, result.error.message))
    })
  })
}

/** Resolves when Outlook is there: false when the page is opened anywhere else. */
export async function openOutlook(): Promise<boolean> {
  const info = await Office.onReady()
  // Office.js hides these two of the browser's functions behind nulls of its own.
  Reflect.deleteProperty(history, 'pushState')
  Reflect.deleteProperty(history, 'replaceState')
  return info.host === Office.HostType.Outlook
}

export function hostLanguage(): Language {
  return /^en/i.test(Office.context.displayLanguage) ? 'en' : 'da'
}

/** Outlook's own theme where it tells (Mailbox 1.14); null means that the browser's preference decides. Black and white are high contrast. */
export function hostTheme(): 'light' | 'dark' | 'contrast' | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme
  if (!theme?.bodyBackgroundColor) return null
  const colours = [theme.bodyBackgroundColor, theme.bodyForegroundColor].join('').toLowerCase()
  if (colours === '#000000#ffffff') return 'contrast'
  return theme.isDarkTheme ? 'dark' : 'light'
}

/** Outlook tells when its theme changes (Mailbox 1.14); older ones are looked at again when she comes back to the pane. */
export function onThemeChange(changed: () => void): void {
  addEventListener('focus', changed)
  const event: Office.EventType | undefined = Office.EventType.OfficeThemeChanged
  if (supports('1.14') && event) Office.context.mailbox.addHandlerAsync(event, changed)
}

export function self(): Attendee {
  const { displayName, emailAddress } = Office.context.mailbox.userProfile
  return { name: displayName, mail: emailAddress }
}

/** The item as it stands, optional attendees with the required. */
export async function readItem(): Promise<Item> {
  const [subject, bodyHtml, location, required, optional, attachments] = await Promise.all([
    asked<string>((done) => item().subject.getAsync(done)),
    readBody(),
    asked<string>((done) => item().location.getAsync(done)),
    readAttendees('required'),
    readAttendees('optional'),
    readAttachments(),
  ])
  return { subject, bodyHtml, location, attendees: [...required, ...optional], attachments }
}

export const readBody = (): Promise<string> =>
  asked((done) => item().body.getAsync(Office.CoercionType.Html, done))

/** None where this Outlook does not tell (before Mailbox 1.8). */
async function readAttachments(): Promise<Attachment[]> {
  if (!supports('1.8')) return []
  const files = await asked<Office.AttachmentDetailsCompose[]>((done) => item().getAttachmentsAsync(done))
  return files.map(({ id, name }) => ({ id, name }))
}

export const removeAttachment = (id: string): Promise<void> =>
  asked((done) => item().removeAttachmentAsync(id, done))

const listOf = (list: AttendeeList) =>
  list === 'required' ? item().requiredAttendees : item().optionalAttendees

export async function readAttendees(list: AttendeeList): Promise<Attendee[]> {
  const found = await asked<Office.EmailAddressDetails[]>((done) => listOf(list).getAsync(done))
  return found.map((one) => ({ name: one.displayName, mail: one.emailAddress }))
}

export function writeAttendees(list: AttendeeList, attendees: readonly Attendee[]): Promise<void> {
  const people = attendees.map(
    (one) => ({ displayName: one.name, emailAddress: one.mail }) as Office.EmailUser,
  )
  return asked((done) => listOf(list).setAsync(people, done))
}

export const writeSubject = (text: string): Promise<void> =>
  asked((done) => item().subject.setAsync(text, done))
export const writeLocation = (text: string): Promise<void> =>
  asked((done) => item().location.setAsync(text, done))
export const writeBody = (html: string): Promise<void> =>
  asked((done) => item().body.setAsync(html, { coercionType: Office.CoercionType.Html }, done))

export async function readTimes(): Promise<Times> {
  const [start, end] = await Promise.all([
    asked<Date>((done) => item().start.getAsync(done)),
    asked<Date>((done) => item().end.getAsync(done)),
  ])
  return { start: start.toISOString(), end: end.toISOString() }
}

/** Start first: Outlook moves the end along, so that the end is never before the start. */
export async function writeTimes({ start, end }: Times): Promise<void> {
  await asked<void>((done) => item().start.setAsync(new Date(start), done))
  await asked<void>((done) => item().end.setAsync(new Date(end), done))
}

/** Marks the item private where this Outlook lets an add-in do so (Mailbox 1.14); false where she must do it herself. */
export async function writePrivate(): Promise<boolean> {
  if (!supports('1.14')) return false
  await asked<void>((done) =>
    item().sensitivity.setAsync(Office.MailboxEnums.AppointmentSensitivityType.Private, done),
  )
  return true
}

/** Null when nothing was left there, or when this Outlook has no session data (before Mailbox 1.11). */
export async function readSessionText(): Promise<string | null> {
  if (!supports('1.11')) return null
  try {
    return await asked<string>((done) => item().sessionData.getAsync(sessionKey, done))
  } catch (error) {
    if (error instanceof OutlookRefused && error.code === noSuchKey) return null
    throw error
  }
}

export async function writeSessionText(text: string): Promise<void> {
  if (supports('1.11')) await asked<void>((done) => item().sessionData.setAsync(sessionKey, text, done))
}

const properties = () => asked<Office.CustomProperties>((done) => item().loadCustomPropertiesAsync(done))

export async function readMark(): Promise<string | null> {
  const mark: unknown = (await properties()).get(markKey)
  return typeof mark === 'string' && mark !== '' ? mark : null
}

export async function writeMark(mark: string | null): Promise<void> {
  const all = await properties()
  if (mark === null) all.remove(markKey)
  else all.set(markKey, mark)
  await asked<void>((done) => all.saveAsync(done))
}

/** @returns the id by which Graph knows the item; null where this Outlook has none yet (offline, or not synchronised) */
export async function saveItem(): Promise<string | null> {
  return restId(await asked<string>((done) => item().saveAsync(done)))
}

/** The same id of a saved item; null for one that is new. */
export async function readItemId(): Promise<string | null> {
  if (!supports('1.8')) return null
  try {
    return restId(await asked<string>((done) => item().getItemIdAsync(done)))
  } catch (error) {
    if (error instanceof OutlookRefused) return null
    throw error
  }
}

const restId = (id: string): string | null =>
  id ? Office.context.mailbox.convertToRestId(id, Office.MailboxEnums.RestVersion.v2_0) : null

/** A line above the form, at most 150 signs, gone when the window is closed. A courtesy: where Outlook refuses it, nothing is lost. */
export async function notify(message: string): Promise<void> {
  const type = Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage
  const notice = { type, message: message.slice(0, 150), icon: 'Icon.16', persistent: false }
  try {
    await asked<void>((done) => item().notificationMessages.replaceAsync('samlet', notice, done))
  } catch (error) {
    if (!(error instanceof OutlookRefused)) throw error
  }
}

/** How often the pane looks while it is in sight: subject and text have no event. */
const betweenLooksMs = 2000

/** Calls back when attendees or times change, when she comes back to the pane, and every other second while it is in sight. */
export async function onItemChange(changed: () => void): Promise<void> {
  setInterval(() => {
    if (document.visibilityState === 'visible') changed()
  }, betweenLooksMs)
  addEventListener('focus', changed)
  document.addEventListener('visibilitychange', changed)
  for (const event of [Office.EventType.RecipientsChanged, Office.EventType.AppointmentTimeChanged]) {
    await asked<void>((done) => item().addHandlerAsync(event, changed, done))
  }
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
 * A token for our own API by nested app authentication, or Office's own sign-on where that is missing.
 * @throws ApiError `consent-to-app-needed` when only a click may open the question (`signInByClick`)
 */
export async function apiToken(claims?: string): Promise<string> {
  if (!nested()) return Office.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true })
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
  const { client, scope } = await signedIn()
  await client.acquireTokenPopup({ scopes: [scope] })
}

const nested = () => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')

function signedIn(): Promise<SignIn> {
  signIn ??= prepareSignIn().catch((error: unknown) => {
    signIn = null
    throw error
  })
  return signIn
}

/** MSAL is a third of the pane: it is fetched after the first paint. Tokens stay in memory. */
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
