import { expect, test } from 'vitest'
import { heard } from './heard.ts'

const staffId = 'a0000000-0000-4000-8000-000000000001'
const base = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:x', aadObjectId: staffId, name: 'Karen Ravnsø' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
  locale: 'da-DK',
}
const team = { id: '19:team@thread.tacv2', aadGroupId: 'd0000000-0000-4000-8000-000000000001' }

test('a personal chat belongs to whoever writes in it; of him only ids are kept', () => {
  expect(heard(base)).toEqual({
    staffId,
    teamsUserId: '29:x',
    conversation: { id: 'a:1', kind: 'personal', owner: staffId, serviceUrl: base.serviceUrl },
    language: 'da',
    saysLanguage: true,
    replyToId: null,
  })
})

test('a channel is itself, not the thread in it, and belongs to its team', () => {
  const inThread = {
    ...base,
    conversation: { id: '19:c@thread.tacv2;messageid=17', conversationType: 'channel' },
    channelData: { team },
    replyToId: '17',
  }
  expect(heard(inThread)?.conversation).toMatchObject({
    id: '19:c@thread.tacv2',
    kind: 'channel',
    owner: team.aadGroupId,
  })
  const installed = {
    ...base,
    conversation: { id: team.id },
    channelData: { team: { id: team.id }, settings: { selectedChannel: { id: '19:s@thread.tacv2' } } },
  }
  expect(heard(installed)?.conversation).toMatchObject({ id: '19:s@thread.tacv2', owner: team.id })
})

test.each([
  ['en-GB', 'en', true],
  ['da-DK', 'da', true],
  ['de-DE', 'da', true],
  ['', 'da', false],
  [undefined, 'da', false],
])(
  'a Teams that says %s is spoken to in its language; one that says nothing changes nothing',
  (locale, language, saysLanguage) => {
    expect(heard({ ...base, locale })).toMatchObject({ language, saysLanguage })
  },
)

test('group chats are nowhere, guests are nobody, and what is not an activity is nothing', () => {
  expect(
    heard({ ...base, conversation: { id: '19:g@unq.gbl.spaces', conversationType: 'groupChat' } })
      ?.conversation,
  ).toBeNull()
  expect(heard({ ...base, from: { id: '29:guest' } })).toMatchObject({ staffId: null, conversation: null })
  for (const nothing of [
    null,
    'x',
    {},
    { ...base, serviceUrl: 'nowhere' },
    { ...base, from: { id: '29:x', aadObjectId: 'not-an-id' } },
  ])
    expect(heard(nothing)).toBeNull()
})
