import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { teamsUserId } from '../../infra/local/connector/conversations.ts'
import { apiClientId, botClientId, hostClientIds, personas, teamsAppId } from '../../infra/local/personas.ts'
import { expectQuiet, launchBrowser, openScreen, type Screen } from '../support/browser.ts'
import { cardActivity, openGuests, type Guests } from '../support/host-guests.ts'

const [karen, jonas] = [personas[0]!, personas[1]!]
let guests: Guests
let browser: Browser
let screen: Screen
let page: Page
let channelId: string
let course = 400

beforeAll(async () => {
  ;[guests, browser] = await Promise.all([openGuests(), launchBrowser()])
  screen = await openScreen(browser)
  page = screen.page
})
afterAll(async () => {
  await browser?.close()
  await guests?.stop()
})
beforeEach(async () => {
  const reference = `NM-2026-0${(course += 1)}`
  channelId = guests.local.graph.addCourseChannel({ reference, memberIds: [karen.id, jonas.id] })
  guests.heard.length = 0
})
afterEach(() => expectQuiet(screen))

const see = (persona = 'coordinator') =>
  page.goto(`${guests.local.origin}/teams?persona=${persona}&view=channel:${encodeURIComponent(channelId)}`)

const link = `https://teams.microsoft.com/l/entity/${teamsAppId}/families?context=${encodeURIComponent('{"subEntityId":"course/9/plan"}')}`
const execute = { type: 'Action.Execute', title: 'Set', verb: 'seen', data: { key: 'k1' } }
const card = (text: string, more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'da',
  body: [
    { type: 'TextBlock', text, style: 'heading', wrap: true },
    { type: 'Input.Text', id: 'note', label: 'Bemærkning' },
  ],
  actions: [execute, { type: 'Action.OpenUrl', title: 'Åbn', url: link }],
  ...more,
})
const invokes = () => guests.heard.filter((one) => one['name'] === 'adaptiveCard/action')

test('what stands in a card or a message is text, whatever it looks like', async () => {
  const hostile = '<img src=x onerror="window.hurt=1"> **fed** [link](javascript:alert(1))'
  await guests.post(channelId, cardActivity(card(hostile)))
  await guests.post(channelId, { text: hostile })
  await see()
  await page.getByRole('heading', { name: hostile }).waitFor()
  await page.getByRole('log').getByText(hostile).nth(1).waitFor()
  expect(await page.getByRole('log').locator('img, strong, a').count()).toBe(0)
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
})

test('a button says what was pressed and written, and the card that comes back stands instead, for her alone', async () => {
  const id = await guests.post(channelId, cardActivity(card('Dagsorden skal sendes')))
  guests.answers.invoke = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card('Dagsorden er sendt'),
  }
  await see()
  await page.getByLabel('Bemærkning').fill('Sendt i dag')
  await page.getByRole('button', { name: 'Set' }).click()
  await page.getByRole('heading', { name: 'Dagsorden er sendt' }).waitFor()
  expect(invokes()).toMatchObject([
    {
      replyToId: id,
      from: { aadObjectId: karen.id },
      value: { trigger: 'manual', action: { verb: 'seen', data: { key: 'k1', note: 'Sendt i dag' } } },
    },
  ])
  await see('job-centre')
  await page.getByRole('heading', { name: 'Dagsorden skal sendes' }).waitFor()
})

test('a message or a refusal of the bot is said under the card, which stays', async () => {
  await guests.post(channelId, cardActivity(card('Planen skal sendes')))
  await see()
  guests.answers.invoke = {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Noteret <b>i dag</b>.',
  }
  await page.getByRole('button', { name: 'Set' }).click()
  await page.getByText('Noteret <b>i dag</b>.').waitFor()
  guests.answers.invoke = {
    statusCode: 403,
    type: 'application/vnd.microsoft.error',
    value: { code: 'Forbidden', message: 'Du er ikke med i kernegruppen.' },
  }
  await page.getByRole('button', { name: 'Set' }).click()
  await page.getByText('Du er ikke med i kernegruppen.').waitFor()
  expect(await page.getByText('Noteret').count()).toBe(0)
  await page.getByRole('heading', { name: 'Planen skal sendes' }).waitFor()
})

test('a bot that asks for her token gets it with the same press once more, silently, for what stands in the manifest alone', async () => {
  const login = (host: string) => ({
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: {
      text: 'Log ind',
      connectionName: 'c1',
      tokenExchangeResource: { id: 't1', uri: `api://${host}`, providerId: '' },
      buttons: [],
    },
  })
  await guests.post(channelId, cardActivity(card('Find tid')))
  await see()
  guests.answers.signIn = login(`samlet.example/botid-${botClientId}`)
  guests.answers.invoke = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card('Tre tider'),
  }
  await page.getByLabel('Bemærkning').fill('Om morgenen')
  await page.getByRole('button', { name: 'Set' }).click()
  await page.getByRole('heading', { name: 'Tre tider' }).waitFor()
  const [first, second] = invokes().map(({ value }) => value as Record<string, unknown>)
  const { authentication, ...same } = second as { authentication: Record<string, string> }
  expect(same).toEqual(first)
  expect(authentication).toMatchObject({ id: 't1', connectionName: 'c1' })
  const claims = JSON.parse(Buffer.from(authentication['token']!.split('.')[1]!, 'base64url').toString())
  expect(claims).toMatchObject({
    oid: karen.id,
    aud: apiClientId,
    azp: hostClientIds.Teams,
    scp: 'access_as_user',
  })

  guests.answers.invoke = guests.answers.signIn
  await page.getByRole('button', { name: 'Set' }).click()
  await page.getByText('Teams spørger kun én gang.').waitFor()
  guests.answers.signIn = login('samlet.example/en-anden')
  await page.getByRole('button', { name: 'Set' }).click()
  await page.getByText('Teams kender ikke det, kortet vil logge dig ind i.').waitFor()
  await page.getByRole('alert').getByText('login til api://samlet.example/en-anden').waitFor()
  expect(screen.errors.splice(0).join()).toContain('login til')
  delete guests.answers.signIn
})

test('a card refreshes by itself for those it lists, once, and not for others', async () => {
  guests.answers.invoke = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card('Kun for Karen', { refresh: { action: execute } }),
  }
  const refresh = { action: execute, userIds: [teamsUserId(karen.id)] }
  await guests.post(channelId, cardActivity(card('For alle', { refresh })))
  await see('job-centre')
  await page.getByRole('heading', { name: 'For alle' }).waitFor()
  await see()
  await page.getByRole('heading', { name: 'Kun for Karen' }).waitFor()
  expect(invokes()).toMatchObject([{ from: { aadObjectId: karen.id }, value: { trigger: 'automatic' } }])
})

test('posts come and change while one looks, and a changed card takes the place of her own view of it', async () => {
  await see()
  await page.getByText('Her er ikke skrevet noget endnu.').waitFor()
  const id = await guests.post(channelId, cardActivity(card('Mødet er om en uge')))
  await page.getByRole('heading', { name: 'Mødet er om en uge' }).waitFor()
  guests.answers.invoke = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card('Min egen udgave'),
  }
  await page.getByRole('button', { name: 'Set' }).click()
  await page.getByRole('heading', { name: 'Min egen udgave' }).waitFor()
  await guests.post(channelId, cardActivity(card('Mødet er i morgen')), id)
  await page.getByRole('heading', { name: 'Mødet er i morgen' }).waitFor()
  await page.getByText('Redigeret').waitFor()
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
})

test('what is posted while the page opens stands there too', async () => {
  const posted = Promise.withResolvers<void>()
  const listens = Promise.withResolvers<void>()
  await page.route('**/local/events', async (route) => {
    listens.resolve()
    await posted.promise
    await route.continue()
  })
  const looks: Request[] = []
  const note = (request: Request) => void (request.url().includes('/messages') && looks.push(request))
  page.on('request', note)
  await see()
  await listens.promise
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  // Whoever looks before he listens has seen nothing, and will not hear of it.
  await Promise.all(looks.map((look) => look.response()))
  page.off('request', note)
  await guests.post(channelId, cardActivity(card('Planen er klar')))
  posted.resolve()
  await page.getByRole('heading', { name: 'Planen er klar' }).waitFor()
  await page.unroute('**/local/events')
})

test('what is written in a card stays when something else is posted', async () => {
  await guests.post(channelId, cardActivity(card('Mødet er om en uge')))
  await see()
  const note = page.getByLabel('Bemærkning')
  await note.fill('Husk kaffe')
  await guests.post(channelId, { text: 'Planen er klar' })
  await page.getByRole('log').getByText('Planen er klar').waitFor()
  await expect.poll(() => note.inputValue()).toBe('Husk kaffe')
})

test('a link on a card opens the right page of the tab', async () => {
  await guests.post(channelId, cardActivity(card('Planen er klar')))
  await see()
  await page.getByRole('link', { name: 'Åbn' }).click()
  await page.waitForURL(/view=families.*path=course%2F9%2Fplan/)
  await expect
    .poll(() => page.locator('iframe[title="Samlet"]').getAttribute('src'))
    .toBe(`${guests.local.origin}/tab/`)
})

test('a person writes to the bot in her chat, and its answer stands there', async () => {
  await page.goto(`${guests.local.origin}/teams?persona=coordinator&view=chat`)
  const field = page.getByRole('textbox', { name: 'Skriv til Samlet' })
  await field.fill('hjælp')
  await field.press('Enter')
  await page.getByRole('article', { name: karen.name }).getByText('hjælp').waitFor()
  const said = guests.heard.findLast((one) => one['type'] === 'message')!
  expect(said).toMatchObject({ text: 'hjælp', from: { aadObjectId: karen.id } })
  await guests.post((said['conversation'] as { id: string }).id, { text: 'Skriv »plan«.' })
  await page.getByText('Skriv »plan«.').waitFor()
  await expect.poll(() => field.inputValue()).toBe('')
})

test('a card that Teams would not take is loud', async () => {
  await guests.post(channelId, cardActivity({ ...card('Ny'), body: [{ type: 'Carousel', pages: [] }] }))
  await see()
  await page.getByRole('alert').getByText('Carousel').waitFor()
  expect(screen.errors.splice(0).join()).toContain('Carousel')
})
