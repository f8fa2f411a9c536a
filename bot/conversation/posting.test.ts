import { expect, test } from 'vitest'
import { NoBotToken } from './bot-token.ts'
import { failureOf } from './posting.ts'
import { retryAfterOf, retryDelayMs } from './retry.ts'

const answered = (status: number, headers: Record<string, string> = {}) => ({ response: { status, headers } })
const kind = (error: unknown) => failureOf(error).kind

test.for([
  ['busy', [412, 429, 503]],
  ['gone', [403, 404]],
  ['refused', [400, 405, 413]],
  ['unanswered', [500, 502, 504]],
  ['unreachable', [401]],
] as const)('%s: %s', ([expected, statuses]) => {
  expect(statuses.map((status) => kind(answered(status)))).toEqual(statuses.map(() => expected))
})

test('how long Teams asks to wait is kept', () => {
  expect(failureOf(answered(429, { 'retry-after': '17' }))).toMatchObject({
    status: 429,
    retryAfterSeconds: 17,
  })
})

test('silence: it may have been done, unless nobody was reached or there was no token to send with', () => {
  const silences = ['ECONNABORTED', 'ECONNRESET', 'ETIMEDOUT', 'ERR_NETWORK', 'ECONNREFUSED', 'ENOTFOUND']
  expect(silences.filter((code) => kind({ code }) === 'unreachable')).toEqual(['ECONNREFUSED', 'ENOTFOUND'])
  expect(silences.filter((code) => kind({ code }) === 'unanswered')).toHaveLength(4)
  expect(kind(new NoBotToken())).toBe('unreachable')
  expect(kind(null)).toBe('unanswered')
})

test("a failure carries nothing of the SDK's error, which holds the bot's token", () => {
  const failure = failureOf({
    message: 'eyJ',
    config: { headers: { Authorization: 'Bearer eyJ' } },
    ...answered(429),
  })
  expect(
    JSON.stringify([failure, failure.message, String(failure.stack), failure.cause ?? null]),
  ).not.toContain('eyJ')
})

test('tried again on the spot only when it was surely not done, soon, and not for ever', () => {
  expect(retryDelayMs(429, 1, 1, 0)).toBe(1000)
  expect(retryDelayMs(429, 30, 1, 0)).toBeNull()
  expect(retryDelayMs(503, null, 1, 0.5)).toBe(500)
  expect(retryDelayMs(503, null, 2, 0.5)).toBe(1000)
  expect(retryDelayMs(429, 0, 3, 0)).toBeNull()
  for (const status of [502, 504, 500, 403, 413, null]) expect(retryDelayMs(status, 1, 1, 0)).toBeNull()
})

test('Retry-After as seconds, as a date, as nonsense', () => {
  expect(retryAfterOf(answered(429, { 'retry-after': '3' }))).toBe(3)
  const inAnHour = retryAfterOf(
    answered(429, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }),
  )
  expect(inAnHour).toBeGreaterThan(3000)
  expect(inAnHour).toBeLessThanOrEqual(3600)
  expect(retryAfterOf(answered(429, { 'retry-after': new Date(0).toUTCString() }))).toBe(0)
  expect(retryAfterOf(answered(429, { 'retry-after': 'soon' }))).toBeNull()
  expect(retryAfterOf(answered(429))).toBeNull()
})
