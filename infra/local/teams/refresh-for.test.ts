import { expect, test } from 'vitest'
import { teamsUserId } from '../connector/conversations.ts'
import { refreshFor } from './refresh-for.ts'

const action = { type: 'Action.Execute', verb: 'status', data: { key: 'k' } }
const me = 'a0000000-0000-4000-8000-000000000001'

test('a card with userIds refreshes for those listed, one without for everybody', () => {
  const wanted = { verb: 'status', data: { key: 'k' } }
  expect(refreshFor({ refresh: { action } }, me)).toEqual(wanted)
  expect(refreshFor({ refresh: { action, userIds: [] } }, me)).toEqual(wanted)
  expect(refreshFor({ refresh: { action, userIds: [teamsUserId(me)] } }, me)).toEqual(wanted)
  expect(refreshFor({ refresh: { action, userIds: ['29:another'] } }, me)).toBeNull()
})

test('only Action.Execute refreshes', () => {
  expect(refreshFor({}, me)).toBeNull()
  expect(refreshFor({ refresh: { action: { type: 'Action.Submit', verb: 'status' } } }, me)).toBeNull()
})
