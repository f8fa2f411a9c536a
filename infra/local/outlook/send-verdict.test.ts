import { describe, expect, test } from 'vitest'
import type { Completion } from './addin-host.ts'
import { verdictOf, type SendMode } from './send-verdict.ts'

const modes: SendMode[] = ['promptUser', 'softBlock', 'block']
const completed = (answer: Completion) => ({ is: 'completed', answer }) as const

describe('a handler that answers', () => {
  test.for(modes)('yes: the appointment is sent (%s)', (mode) => {
    expect(verdictOf(completed({ allowEvent: true }), mode)).toEqual({ send: true })
  })

  test('no: she may send it anyway only when Outlook asks rather than blocks', () => {
    const answer = { allowEvent: false, errorMessage: 'Emnet indeholder et navn.' }
    const may = (mode: SendMode, more = {}) => {
      const verdict = verdictOf(completed({ ...answer, ...more }), mode)
      return !verdict.send && verdict.mayAnyway
    }
    expect(modes.map((mode) => may(mode))).toEqual([true, false, false])
    expect(modes.map((mode) => may(mode, { sendModeOverride: 'promptUser' }))).toEqual([true, true, true])
    expect(may('promptUser', { sendModeOverride: 'block' })).toBe(true)
  })

  test('the button is there only with a command, and texts are cut where Outlook cuts them', () => {
    const answer = {
      allowEvent: false,
      errorMessage: 'x'.repeat(600),
      cancelLabel: 'Gå tilbage og ret det hele',
      contextData: '{"because":"found"}',
    }
    expect(verdictOf(completed(answer), 'softBlock')).toMatchObject({ action: null })
    const verdict = verdictOf(completed({ ...answer, commandId: 'samletOpenPane' }), 'softBlock')
    expect(verdict).toMatchObject({
      action: { label: 'Gå tilbage og ret de', contextData: '{"because":"found"}' },
    })
    expect(!verdict.send && verdict.words.length).toBe(500)
  })

  test('an answer without allowEvent is no', () => {
    expect(verdictOf(completed({}), 'softBlock').send).toBe(false)
  })
})

describe('a handler that cannot start or never answers', () => {
  test('only block keeps the appointment when the add-in is not there', () => {
    expect(verdictOf({ is: 'unavailable' }, 'promptUser')).toEqual({ send: true })
    expect(verdictOf({ is: 'unavailable' }, 'softBlock')).toMatchObject({ send: false, mayAnyway: true })
    expect(verdictOf({ is: 'unavailable' }, 'block')).toMatchObject({ send: false, mayAnyway: false })
  })

  test('after five minutes only promptUser lets her go on', () => {
    expect(modes.map((mode) => verdictOf({ is: 'timed-out' }, mode))).toMatchObject([
      { send: false, mayAnyway: true },
      { send: false, mayAnyway: false },
      { send: false, mayAnyway: false },
    ])
  })
})
