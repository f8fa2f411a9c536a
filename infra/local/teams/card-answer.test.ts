import { expect, test } from 'vitest'
import { answerIn } from './card-answer.ts'

test('a card, a message and an error of the bot are told apart', () => {
  const card = { type: 'AdaptiveCard' }
  expect(answerIn({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card })).toEqual(
    {
      is: 'card',
      card,
    },
  )
  expect(
    answerIn({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Det er gjort.' }),
  ).toEqual({ is: 'message', words: 'Det er gjort.' })
  expect(
    answerIn({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'x', message: 'Nej.' },
    }),
  ).toEqual({ is: 'trouble', words: 'Nej.' })
  expect(answerIn({ error: 'Samlet svarer ikke lige nu.' })).toEqual({
    is: 'trouble',
    words: 'Samlet svarer ikke lige nu.',
  })
})

test('a request to sign in is understood when Teams could answer it silently, and is trouble otherwise', () => {
  const value = {
    text: 'Log ind',
    connectionName: 'c',
    tokenExchangeResource: { id: '1', uri: 'api://x/botid-y' },
    buttons: [],
  }
  const login = (said: object) =>
    answerIn({ statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: said })
  expect(login(value)).toEqual({ is: 'sign-in', uri: 'api://x/botid-y', id: '1', connectionName: 'c' })
  for (const wrong of [
    { connectionName: undefined },
    { tokenExchangeResource: {} },
    { tokenExchangeResource: undefined },
    { buttons: undefined },
  ])
    expect(login({ ...value, ...wrong }).is).toBe('trouble')
})

test.for([
  null,
  '',
  {},
  { statusCode: 200 },
  { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: 'x' },
])('an answer that Teams would not understand is trouble: %j', (body) => {
  expect(answerIn(body).is).toBe('trouble')
})
