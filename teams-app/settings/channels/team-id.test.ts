import { expect, test } from 'vitest'
import { teamIdIn } from './team-id.ts'

const id = 'd0000000-0000-4000-8000-000000000001'

test.each([
  ['the id', id, id],
  ['the id in capitals, with spaces round it', `  ${id.toUpperCase()} `, id],
  [
    'the link of a team',
    `https://teams.microsoft.com/l/team/19%3Ax%40thread.tacv2/conversations?groupId=${id}&tenantId=5b1e7c1a-9d0e-4c9b-8a55-2f1d0c7e4a01`,
    id,
  ],
  ['nothing', '', null],
  ['a link that names a tenant only', `https://teams.microsoft.com/l/team/x?tenantId=${id}`, null],
  ['an id with a letter too many', `${id}a`, null],
])('%s', (_, pasted, expected) => {
  expect(teamIdIn(pasted)).toBe(expected)
})
