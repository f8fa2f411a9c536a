import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import type { Fault } from '../../infra/local/identity/tokens.ts'
import { apiClientId, personas, tenantId, type Persona } from '../../infra/local/personas.ts'
import { courseOverHttp } from '../../tests/support/course-over-http.ts'
import type { Language } from '#shared/text/language.ts'
import { onBehalfOfTokens } from '../graph/on-behalf-of-token.ts'
import { tokenCheck } from '../http/signed-in.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { wire } from '../wire.ts'
import { message } from './invoke-answer.ts'
import { pressIn, type Answering } from './pressed.ts'
import { signedIn } from './signed-in.ts'

const over = courseOverHttp()
const karen = personas.find(({ key }) => key === 'coordinator')!
const appIdUri = 'api://samlet.example/botid-1'
let local: Local
let world: Answering
/** Whose calendars would have been opened. */
let acted: string[]

beforeAll(async () => {
  local = await startLocal({ port: 0, now: over.clock.now(), log: () => undefined })
  const settings = { tenantId, apiClientId, authorizedParties: [apiClientId] }
  const check = tokenCheck(settings, wire(local.origin), () => new Date())
  const { hosting } = over.api.world
  const origin = 'https://samlet.example'
  world = {
    ...over.api.world,
    hosting: { ...hosting, origin },
    posting: hosting.posting,
    teamsAppId: '',
    appIdUri,
    tokenCheck: check,
    errands: { begin: () => undefined, stop: () => Promise.resolve() },
  }
})
afterAll(() => local.stop())

const invoked = (authentication?: object, data: object = {}) => ({
  action: { verb: 'find', data: { key: 'card', courseId: over.courseId, ...data } },
  ...(authentication ? { authentication } : {}),
})
const who = (language: Language = 'da') => ({
  staffId: karen.id,
  teamsUserId: '29:karen',
  conversation: null,
  language,
  saysLanguage: true,
  replyToId: null,
})
const press = async (authentication?: object, language?: Language) => {
  acted = []
  return signedIn(world, who(language), pressIn(invoked(authentication))!, async (caller) => {
    acted.push(caller.mail)
    return message('Fundet.')
  })
}
const given = async (key: Persona['key'], fault?: Fault) => ({
  id: 'x',
  connectionName: 'samlet',
  token: await local.identity.token(key, fault),
})
const refusedLines = async () =>
  (await over.auditOf(over.courseId)).filter(({ action }) => action === 'refused')

test('a press without a token is answered with the request for one, in Microsoft’s form, and nothing is done', async () => {
  expect(await press()).toEqual({
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: {
      text: 'Log ind, så Samlet kan læse og rette kalenderen for dig.',
      connectionName: 'samlet',
      tokenExchangeResource: { id: expect.stringMatching(/^[\da-f-]{36}$/), uri: appIdUri, providerId: '' },
      buttons: [{ type: 'signin', title: 'Åbn Samlet', value: 'https://samlet.example/tab/' }],
    },
  })
  expect(acted).toEqual([])
  expect(await refusedLines()).toEqual([])
})

test('with her own token it is done as her', async () => {
  expect(await press(await given('coordinator'))).toEqual(message('Fundet.'))
  expect(acted).toEqual([karen.mail])
})

test.for<[string, Persona['key'], Fault?]>([
  ['a colleague’s', 'job-centre'],
  ['of another audience', 'coordinator', 'other-audience'],
  ['of another tenant', 'coordinator', 'other-tenant'],
  ['signed by another', 'coordinator', 'other-key'],
  ['without our scope', 'coordinator', 'no-scope'],
  ['asked for by another app', 'coordinator', 'other-party'],
  ['of nobody', 'coordinator', 'no-person'],
])('a token %s is refused with a line, and nothing is done', async ([, key, fault]) => {
  expect(await press(await given(key, fault))).toMatchObject({
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { message: expect.stringMatching(/^Din adgang kunne ikke bekræftes/) },
  })
  expect(acted).toEqual([])
  expect(await refusedLines()).toEqual([{ actor: karen.id, action: 'refused', subject: 'find' }])
})

test('a token that has run out is told so, in her language', async () => {
  const expired = await given('coordinator', 'expired')
  expect(await press(expired)).toMatchObject({
    statusCode: 412,
    value: { message: expect.stringMatching(/^Din adgang nåede at udløbe/) },
  })
  expect(await press(expired, 'en')).toMatchObject({
    value: { message: expect.stringMatching(/^Your access ran out/) },
  })
  expect(acted).toEqual([])
})

test.for([{ token: 7 }, { token: '' }, { connectionName: 'en anden' }, { token: 'x'.repeat(30_000) }])(
  'an authentication that is none of ours is as if it were not there: %j',
  async (wrong) => {
    expect(await press({ ...(await given('coordinator')), ...wrong })).toMatchObject({ statusCode: 401 })
    expect(acted).toEqual([])
  },
)

test('what the card carries as `data` is no sign-in', async () => {
  const data = { authentication: await given('coordinator'), token: (await given('coordinator')).token }
  const pressed = pressIn(invoked(undefined, data))!
  expect(await signedIn(world, who(), pressed, async () => message('Fundet.'))).toMatchObject({
    statusCode: 401,
  })
})

test('where Entra wants to see her first, she is led to the tab; another failure of Microsoft 365 is for the act to tell', async () => {
  const pressed = pressIn(invoked(await given('coordinator')))!
  const exchange = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, wire(local.origin))
  const act = () => signedIn(world, who(), pressed, async ({ token }) => message(await exchange(token)))
  local.identity.grants.consented = false
  expect(await act()).toMatchObject({
    statusCode: 412,
    value: { message: expect.stringMatching(/^Microsoft 365 kræver, at du logger ind først\./) },
  })
  local.identity.grants.consented = true
  expect(await act()).toMatchObject({ statusCode: 200 })
  const busy = new Microsoft365Failure('microsoft365-busy', true)
  await expect(signedIn(world, who(), pressed, () => Promise.reject(busy))).rejects.toBe(busy)
})
