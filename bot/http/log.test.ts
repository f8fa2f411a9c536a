import fc from 'fast-check'
import { expect, test } from 'vitest'
import { givenNames } from '#shared/domain/privacy/lists/given-names.ts'
import { shapedSurnames, surnames } from '#shared/domain/privacy/lists/surnames.ts'
import { neverIssuedCpr } from '../../tests/support/course.ts'
import { leftOut } from './clean-line.ts'
import { trace } from './errors.ts'
import { createLog } from './log.ts'

/** What a line says after it has gone through the log. */
function logged(fields: object, message = 'said'): string {
  const lines: string[] = []
  createLog('info', (line) => void lines.push(line)).info(fields, message)
  return lines.join('')
}

test('what the program says of itself stands there whole', () => {
  const line = {
    request: '0d3c1b2a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
    method: 'PUT',
    route: '/api/courses/:courseId/findings-that-stand',
    status: 200,
    ms: 12,
  }
  expect(JSON.parse(logged(line, 'request'))).toMatchObject({ ...line, msg: 'request' })
  const error = trace(new TypeError('Maja Lund'))
  expect(JSON.parse(logged({ step: 'channel checks', error }, 'sweep failed'))).toMatchObject({ error })
})

test('a field that no line has is left out, whatever it holds', () => {
  expect(
    JSON.parse(logged({ outbox: 'card:1', family: 'x', error: { name: 'E', message: 'x' } })),
  ).toMatchObject({
    outbox: 'card:1',
    family: leftOut,
    error: { name: 'E', message: leftOut },
  })
})

test('an error is not logged as pino would, with its message and all that hangs on it', () => {
  const line = logged(Object.assign(new Error('Maja Lund'), { row: { name: 'Maja Lund' } }))
  expect(line).not.toContain('Lund')
})

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const given = fc.constantFrom(...givenNames.split(' ').filter((name) => name.length > 3)).map(capital)
const family = fc.constantFrom(...`${surnames} ${shapedSurnames}`.split(' ')).map(capital)
const person = fc.tuple(given, family).map(([first, last]) => `${first} ${last}`)
const personal = fc.oneof(
  person,
  family,
  fc.constantFrom(neverIssuedCpr, `${neverIssuedCpr.slice(0, 6)}-${neverIssuedCpr.slice(6)}`),
  fc.constantFrom('maja.lund@birkelund.example', 'en.mor@post.example'),
)
const around = fc.constantFrom('', 'not posted: ', 'at ', '(', 'duplicate key value ')

test('X-36 no text with a person in it leaves the log, in whichever field or depth it stands', () => {
  fc.assert(
    fc.property(
      personal,
      around,
      fc.constantFrom('subject', 'failure', 'name', 'code'),
      (who, before, field) => {
        const text = `${before}${who}`
        for (const line of [logged({ [field]: text }), logged({ error: { at: [text] } }), logged({}, text)])
          expect(line).not.toContain(who)
      },
    ),
  )
})
