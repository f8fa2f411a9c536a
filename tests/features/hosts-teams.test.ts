import type { app, authentication, dialog, pages } from '@microsoft/teams-js'
import type * as Msal from '@azure/msal-browser'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  apiClientId,
  hostClientIds,
  personas,
  scopeAt,
  teamsAppId,
  tenantId,
} from '../../infra/local/personas.ts'
import { expectQuiet, launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import { openGuests, type Guests } from '../support/host-guests.ts'

declare const teamsJs: {
  app: typeof app
  authentication: typeof authentication
  dialog: typeof dialog
  pages: typeof pages
}
declare const msal: typeof Msal

const karen = personas[0]!
let guests: Guests
let browser: Browser
let screen: Screen
let channelId: string

beforeAll(async () => {
  ;[guests, browser] = await Promise.all([openGuests(), launchBrowser()])
  screen = await openScreen(browser)
  channelId = guests.local.graph.addCourseChannel({ reference: 'NM-2026-0412', memberIds: [karen.id] })
})
afterAll(async () => {
  await browser?.close()
  await guests?.stop()
})
afterEach(() => expectQuiet(screen))

const go = (query: string) => screen.page.goto(`${guests.local.origin}/teams?${query}`)

/** The guest in a frame, when its libraries are there. */
async function guest(title: string): Promise<Frame> {
  const frame = await (await screen.page.waitForSelector(`iframe[title="${title}"]`)).contentFrame()
  await frame!.waitForFunction(() => 'teamsJs' in window && 'msal' in window)
  return frame!
}

async function started(title = 'Samlet'): Promise<Frame> {
  const frame = await guest(title)
  await frame.evaluate(() => teamsJs.app.initialize())
  return frame
}

test('a tab of the personal app is told who looks, and at which page of it', async () => {
  await go('persona=job-centre&theme=dark&view=families&path=course/1/map')
  const tab = await started()
  const context = await tab.evaluate(async () => {
    await teamsJs.app.notifySuccess()
    return teamsJs.app.getContext()
  })
  expect(context).toMatchObject({
    app: { theme: 'dark', locale: 'da-dk', host: { name: 'Teams', clientType: 'web' } },
    page: { id: 'families', subPageId: 'course/1/map', frameContext: 'content' },
    user: { id: personas[1]!.id, tenant: { id: tenantId }, userPrincipalName: personas[1]!.mail },
  })
  expect(context.channel).toBeUndefined()
})

test('the theme of the strip reaches the tab and stays over a reload', async () => {
  await go('persona=coordinator')
  const tab = await started()
  const told = tab.evaluate(
    () => new Promise<string>((resolve) => teamsJs.app.registerOnThemeChangeHandler(resolve)),
  )
  await screen.page.getByLabel('Tema').selectOption('Høj kontrast')
  expect(await told).toBe('contrast')
  await screen.page.reload()
  await expect.poll(() => screen.page.getByLabel('Tema').inputValue()).toBe('contrast')
  const theme = () => screen.page.evaluate(() => document.documentElement.dataset['theme'])
  await expect.poll(theme).toBe('contrast')
})

test('the real MSAL gets a token for our API by nested app authentication, and teams-js one too', async () => {
  await go('persona=coordinator')
  const tab = await started()
  const { account, nested, fromCache, sso } = await tab.evaluate(
    async ({ clientId, authority, scope }) => {
      const client = await msal.createNestablePublicClientApplication({ auth: { clientId, authority } })
      const first = await client.acquireTokenSilent({ scopes: [scope] })
      const second = await client.acquireTokenSilent({ scopes: [scope] })
      return {
        account: first.account.username,
        nested: first.accessToken,
        fromCache: second.fromCache,
        sso: await teamsJs.authentication.getAuthToken(),
      }
    },
    {
      clientId: apiClientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      scope: scopeAt('http://localhost'),
    },
  )
  expect([account, fromCache]).toEqual([karen.mail, true])
  for (const [token, azp] of [
    [nested, apiClientId],
    [sso, hostClientIds.Teams],
  ] as const) {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
    expect(claims).toMatchObject({
      aud: apiClientId,
      azp,
      oid: karen.id,
      tid: tenantId,
      scp: 'access_as_user',
    })
  }
})

test('MSAL is refused a token for what is not ours, in its own words', async () => {
  await go('persona=coordinator')
  const tab = await started()
  const refused = await tab.evaluate(async (clientId) => {
    const client = await msal.createNestablePublicClientApplication({ auth: { clientId } })
    return client.acquireTokenSilent({ scopes: ['https://graph.microsoft.com/.default'] }).then(
      () => 'given',
      (error: Error) => error.message,
    )
  }, apiClientId)
  expect(refused).toContain('Registreringen eller rettigheden findes ikke')
  // The broker's own request was answered 400, and the browser says so.
  expect(screen.errors.splice(0)).toEqual([expect.stringContaining('400')])
})

test('links of the tab lead to another page of it, to the channel, or out of Teams', async () => {
  await go('persona=coordinator')
  const link = `https://teams.microsoft.com/l/entity/${teamsAppId}/families?context=${encodeURIComponent('{"subEntityId":"course/2/plan"}')}`
  // The page that follows the link is gone before it could hear an answer.
  await (await started()).evaluate((url) => void teamsJs.app.openLink(url), link)
  await screen.page.waitForURL(/path=course%2F2%2Fplan/)
  const second = await started()
  expect((await second.evaluate(() => teamsJs.app.getContext())).page.subPageId).toBe('course/2/plan')

  await second.evaluate(
    () => void teamsJs.pages.currentApp.navigateTo({ pageId: 'families', subPageId: 'course/3' }),
  )
  await screen.page.waitForURL(/path=course%2F3/)
  const third = await started()
  const refused = await third.evaluate(() =>
    teamsJs.app.openLink('https://teams.microsoft.com/l/chat/0/0?users=x@birkelund.example').then(
      () => 'opened',
      (error: Error) => error.message,
    ),
  )
  expect(refused).toContain('Øvelsen har ikke det')
  const [opened] = await Promise.all([
    screen.page.context().waitForEvent('page'),
    third.evaluate((url) => teamsJs.app.openLink(url), `${guests.local.origin}/outlook`),
  ])
  expect(opened.url()).toContain('/outlook')
  await opened.close()

  await third.evaluate(() =>
    teamsJs.pages.shareDeepLink({ subPageId: 'course/3/map', subPageLabel: 'kortet' }),
  )
  const shared = screen.page.getByRole('dialog', { name: 'Link til kortet' })
  await expect.poll(() => shared.getByLabel('Linket').inputValue()).toContain('path=course%2F3%2Fmap')
})

test('a dialog opens over the tab, the two speak, and the answer comes back', async () => {
  await go('persona=coordinator')
  const tab = await started()
  const told = tab.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        let message: unknown
        teamsJs.dialog.url.open(
          { url: `${location.origin}/tab/dialog`, title: 'Spørgsmål', size: { width: 420, height: 300 } },
          ({ err, result }) => resolve([message, err, result]),
          (said) => {
            message = said
            teamsJs.dialog.url.parentCommunication.sendMessageToDialog('hej, dialog')
          },
        )
      }),
  )
  const opened = await started('Spørgsmål')
  const context = await opened.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        teamsJs.dialog.url.parentCommunication.registerOnMessageFromParent((said) => {
          teamsJs.dialog.url.submit({ said })
        })
        void teamsJs.app.getContext().then(({ page }) => {
          resolve(page.frameContext)
          teamsJs.dialog.url.parentCommunication.sendMessageToParentFromDialog('hej, fane')
        })
      }),
  )
  expect(context).toBe('task')
  expect(await told).toEqual(['hej, fane', null, { said: 'hej, dialog' }])
  await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
})

test("Samlet is added to a channel through its own configuration page, and Teams' Save waits for it", async () => {
  await go(`persona=coordinator&view=channel:${encodeURIComponent(channelId)}`)
  await screen.page.getByRole('button', { name: 'Tilføj Samlet' }).click()
  const settings = await started('Indstil fanen')
  const save = screen.page.getByRole('button', { name: 'Gem' })
  await expect.poll(() => save.isDisabled()).toBe(true)
  await settings.evaluate(() => {
    let tries = 0
    teamsJs.pages.config.registerOnSaveHandler((event) => {
      if (tries++ === 0) return event.notifyFailure('Vælg en familie først.')
      void teamsJs.pages.config
        .setConfig({
          entityId: 'course-1',
          contentUrl: `${location.origin}/tab/course/1`,
          suggestedDisplayName: 'Familien',
        })
        .then(() => event.notifySuccess())
    })
    return teamsJs.pages.config.setValidityState(true)
  })
  await save.click()
  await screen.page.getByText('Vælg en familie først.').waitFor()
  await save.click()
  const tab = await started('Familien')
  expect(tab.url()).toBe(`${guests.local.origin}/tab/course/1`)
  expect(await tab.evaluate(() => teamsJs.app.getContext())).toMatchObject({
    channel: { id: channelId, displayName: 'NM-2026-0412', membershipType: 'Private' },
    team: { displayName: 'Samlet – kerneteams' },
  })
  expect(await tab.evaluate(() => teamsJs.pages.getConfig())).toMatchObject({
    contentUrl: `${guests.local.origin}/tab/course/1`,
  })
})

test('a call that the local Teams does not know is loud', async () => {
  await go('persona=coordinator')
  const tab = await started()
  await tab.evaluate(() => parent.postMessage({ id: 77, func: 'meeting.getMeetingDetails', args: [] }, '*'))
  await screen.page.getByRole('alert').getByText('meeting.getMeetingDetails').waitFor()
  expect(await screen.page.evaluate(() => window.unknownCalls)).toEqual([
    'teams-js meeting.getMeetingDetails',
  ])
  expect(screen.errors.splice(0)).toEqual([expect.stringContaining('meeting.getMeetingDetails')])
})

test('a page that is not in the frame is not heard', async () => {
  await go('persona=coordinator')
  await started()
  await screen.page.evaluate(() => window.postMessage({ id: 1, func: 'nobody.knows', args: [] }, '*'))
  await screen.page.evaluate(() => new Promise((later) => setTimeout(later)))
  expect(await screen.page.evaluate(() => window.unknownCalls)).toEqual([])
})

test('somebody who is not in the channel is told so, and sees nothing of it', async () => {
  await go(`persona=outsider&view=channel:${encodeURIComponent(channelId)}`)
  await screen.page.getByRole('heading', { name: 'Kanalen er ikke din' }).waitFor()
  expect(await screen.page.getByRole('navigation', { name: 'Teams' }).innerText()).not.toContain('NM-2026')
})

test('under the name of the real Teams the tab is framed across origins, by its own policy', async () => {
  const { page } = screen
  const { origin } = guests.local
  await page.context().grantPermissions(['local-network-access'])
  await page.route('https://teams.microsoft.com/**', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    if (pathname === '/local/events')
      return route.fulfill({ contentType: 'text/event-stream', body: 'retry: 3600000\n\n' })
    const response = await route.fetch({ url: origin + pathname + search })
    return route.fulfill({ response })
  })
  await page.goto(`https://teams.microsoft.com/teams?persona=coordinator&app=${encodeURIComponent(origin)}`)
  const tab = await started()
  expect(new URL(tab.url()).origin).toBe(origin)
  const context = await tab.evaluate(() => teamsJs.app.getContext())
  expect(context.user?.id).toBe(karen.id)
})
