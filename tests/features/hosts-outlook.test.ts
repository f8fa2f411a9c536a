import type * as Msal from '@azure/msal-browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { apiClientId, personas, scopeAt, tenantId } from '../../infra/local/personas.ts'
import { expectQuiet, launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import { openGuestPane } from '../support/guest-pane.ts'
import { openGuests, type Guests } from '../support/host-guests.ts'

declare const msal: typeof Msal

const karen = personas[0]!
let guests: Guests
let browser: Browser
let screen: Screen
let page: Page

beforeAll(async () => {
  ;[guests, browser] = await Promise.all([openGuests(), launchBrowser()])
  screen = await openScreen(browser)
  page = screen.page
})
afterAll(async () => {
  await browser?.close()
  await guests?.stop()
})
afterEach(() => expectQuiet(screen))

const pane = (query?: string) => openGuestPane(page, guests.local.origin, query)

test('Office.js finds itself in Outlook on the web, in Danish, with the person and the theme', async () => {
  const frame = await pane('&theme=dark')
  expect(
    await frame.evaluate(async () => ({
      ...(await Office.onReady()),
      mailbox: ['1.8', '1.14', '1.16'].map((set) =>
        Office.context.requirements.isSetSupported('Mailbox', set),
      ),
      nested: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
      language: Office.context.displayLanguage,
      mail: Office.context.mailbox.userProfile.emailAddress,
      zone: Office.context.mailbox.userProfile.timeZone,
      dark: Office.context.officeTheme.isDarkTheme,
    })),
  ).toMatchObject({
    host: 'Outlook',
    platform: 'OfficeOnline',
    mailbox: [true, true, false],
    nested: true,
    language: 'da-DK',
    mail: karen.mail,
    zone: 'Romance Standard Time',
    dark: true,
  })
  await page.getByLabel('Tema').selectOption('Lys')
  await frame.waitForFunction(() => !Office.context.officeTheme.isDarkTheme)
})

test('a notice stands over the form until somebody takes it away', async () => {
  const frame = await pane()
  await frame.evaluate(async () => {
    const notice = {
      type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
      message: 'Lokalet er holdt.',
      icon: 'Icon.16',
      persistent: false,
    }
    const notices = window.item.notificationMessages
    await window.asked<void>((done) => notices.replaceAsync('samlet', notice, done))
    await window.asked<void>((done) =>
      notices.replaceAsync('samlet', { ...notice, message: 'Lokalet sagde ja.' }, done),
    )
  })
  const notice = page.getByRole('status').filter({ hasText: 'Lokalet' })
  await notice.filter({ hasText: 'Lokalet sagde ja.' }).waitFor()
  await notice.getByRole('button', { name: 'Luk' }).click()
  await notice.waitFor({ state: 'detached' })
})

test('the real MSAL gets a token in the pane, and so does Office by itself', async () => {
  const frame = await pane()
  const { username, nested, office } = await frame.evaluate(
    async ({ clientId, authority, scope }) => {
      const client = await msal.createNestablePublicClientApplication({ auth: { clientId, authority } })
      const { account, accessToken } = await client.acquireTokenSilent({ scopes: [scope] })
      return {
        username: account.username,
        nested: accessToken,
        office: await Office.auth.getAccessToken({ allowSignInPrompt: true }),
      }
    },
    {
      clientId: apiClientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      scope: scopeAt('http://localhost'),
    },
  )
  expect(username).toBe(karen.mail)
  for (const token of [nested, office]) {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
    expect(claims).toMatchObject({ aud: apiClientId, oid: karen.id })
  }
})

test('a call that the local Outlook does not know is loud: a room never goes into the meeting', async () => {
  const frame = await pane()
  const refused = await frame.evaluate(() =>
    window
      .asked((done) => window.item.enhancedLocation.getAsync(done))
      .catch((error: Error) => error.message),
  )
  expect(refused).not.toBe('')
  await page.getByRole('alert').getByText('DispatchId 154').waitFor()
  expect(await page.evaluate(() => window.unknownCalls)).toEqual(['Office.js DispatchId 154'])
  expect(screen.errors.splice(0)).toEqual([expect.stringContaining('DispatchId 154')])
})

test('the pane is as wide as Outlook lets it be, by mouse and by keyboard', async () => {
  await pane()
  const width = async () => (await page.getByRole('region', { name: 'Samlet' }).boundingBox())!.width
  const edge = page.getByRole('slider', { name: 'Rudens bredde' })
  await expect.poll(width).toBe(350)
  await edge.press('Home')
  await expect.poll(width).toBe(300)
  await edge.press('End')
  await expect.poll(width).toBe(450)
  const box = (await edge.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x + 80, box.y + 200)
  await page.mouse.up()
  await expect.poll(width).toSatisfy((points: number) => points > 360 && points < 390)
})
