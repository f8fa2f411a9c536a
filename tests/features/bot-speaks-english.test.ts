import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { da } from '#shared/text/da.ts'
import { en } from '#shared/text/en.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { hostingTeam, personas, type Persona } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'
import { chatOf } from '../support/press-card.ts'

const now = '2026-03-02T08:00:00Z'
let house: BotHouse
beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

const persona = (key: Persona['key']) => personas.find((one) => one.key === key)!
const headingOf = (message: StoredMessage | undefined) =>
  (message?.card as { body: { text: string }[] } | undefined)?.body[0]!.text
const languageOf = (message: StoredMessage | undefined) => (message?.card as { lang?: string } | null)?.lang
const last = (key: Persona['key']) => house.chat(key).findLast(({ card }) => card !== null)
/** Karen's Teams is in English: whatever she writes to the bot says so. */
const writesInEnglish = () =>
  house.local.connector.say(
    persona('coordinator'),
    chatOf(house.local, 'coordinator'),
    'next meeting',
    'en-GB',
  )
/** What her Teams makes of a card when it shows it, or when she presses; in whichever language it is. */
async function shown(
  message: StoredMessage,
  press: { verb: string; trigger: 'manual' | 'automatic'; courseId: string; locale: string; place?: string },
): Promise<string> {
  const { connector } = house.local
  const place = connector.conversations().find(({ id }) => id === press.place)
  const key = (message.card as { refresh: { action: { data: { key: string } } } }).refresh.action.data.key
  const { body } = await connector.invoke(
    persona('coordinator'),
    place ?? chatOf(house.local, 'coordinator'),
    {
      activityId: message.id,
      trigger: press.trigger,
      locale: press.locale,
      action: { type: 'Action.Execute', verb: press.verb, data: { key, courseId: press.courseId } },
    },
  )
  return JSON.stringify(body)
}

test('in a chat of one’s own a card is in the language that one’s Teams speaks now, and a colleague’s in his', async () => {
  const { courseId } = await bookLund(house.db, house.outbox, { now, start: '2026-04-15T08:00:00Z' })
  await writesInEnglish()
  await house.start()
  await house.until(() => headingOf(last('job-centre')) !== undefined)
  await house.until(() => headingOf(last('coordinator')) !== undefined)
  expect(headingOf(last('coordinator'))).toBe(en.cards.headings['meeting-booked'])
  expect(languageOf(last('coordinator'))).toBe('en')
  expect(headingOf(last('job-centre'))).toBe(da.cards.headings['meeting-booked'])
  expect(languageOf(last('job-centre'))).toBe('da')

  house.local.clock.moveTo(Temporal.Instant.from('2026-04-07T07:30:00Z'))
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('agenda-due'))
  const due = last('coordinator')!
  expect(headingOf(due)).toBe(en.cards.headings['agenda-due'])
  expect(JSON.stringify(due.card)).toContain('Wednesday 8 April')
  // Her Teams speaks Danish again: the press says so, and what comes next is Danish.
  const press = { trigger: 'manual', courseId, locale: 'da-DK' } as const
  expect(await shown(due, { ...press, verb: 'reminders-weekly' })).toContain(
    da.cards.gathered.weeklyChosen.slice(0, 20),
  )
  house.local.clock.moveTo(Temporal.Instant.from('2026-04-08T10:30:00Z'))
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('agenda-late'))
  expect(headingOf(last('coordinator'))).toBe(da.cards.headings['agenda-late'])
})

test('in a channel the card is Danish, and each one’s own view of it is in the language that he reads, down to the sentence when a button does not work', async () => {
  const channelId = house.local.graph.addCourseChannel({
    reference: 'NM-2026-0001',
    memberIds: personas.map(({ id }) => id),
  })
  await house.db.asService((tx) =>
    tx
      .updateTable('municipality')
      .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
      .execute(),
  )
  const { courseId } = await bookLund(house.db, house.outbox, { now, start: '2026-04-15T08:00:00Z' })
  await writesInEnglish()
  await house.db.asService((tx) =>
    tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute(),
  )
  await house.start()
  house.local.clock.moveTo(Temporal.Instant.from('2026-04-21T07:30:00Z'))
  await house.until(() => subjectsOf(house.channel(channelId)).includes('meeting-booked'))
  const [booked] = house.channel(channelId)
  expect(headingOf(booked)).toBe(da.cards.headings['meeting-booked'])
  const own = { trigger: 'manual', courseId, place: channelId } as const
  const english = await shown(booked!, { ...own, verb: 'status', locale: 'en-GB' })
  for (const said of [en.cards.headings['meeting-booked'], en.cards.facts.playbook, en.cards.status.onlyYou])
    expect(english).toContain(said)
  expect(await shown(booked!, { ...own, verb: 'status', locale: 'da-DK' })).toContain(da.cards.status.onlyYou)
  expect(await shown(booked!, { ...own, verb: 'no-such-verb', locale: 'en-GB' })).toContain(
    en.cards.unknownAction,
  )
})

test('the consent card that she asks for is hers in English, with the names and the law in it', async () => {
  await house.start()
  const { courseId } = await bookLund(house.db, house.outbox, { now })
  const { connector } = house.local
  await connector.say(persona('coordinator'), chatOf(house.local, 'coordinator'), 'consent', 'en-GB')
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('consent'))
  const card = house.chat('coordinator').find((message) => headingOf(message) === en.cards.headings.consent)!
  const press = { trigger: 'manual', courseId, locale: 'en-GB' } as const
  const overview = await shown(card, { ...press, verb: 'consent-overview' })
  for (const said of [en.cards.consent.own.heading, en.cards.consent.own.give, 'Maja Lund'])
    expect(overview).toContain(said)
  const form = await shown(card, { ...press, verb: 'consent-form' })
  expect(form).toContain(en.cards.consent.own.formIntro)
  expect(form).toContain(en.forms.types)
  expect(form).not.toContain(da.cards.consent.own.save)
})
