import { expect, test } from 'vitest'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { afterMeetingHouse, agreement, words } from '../support/after-meeting-house.ts'
import { jonas, karen, sofie } from '../support/course.ts'

// The Monday two days before the deadline, before working hours.
const at = afterMeetingHouse('2026-03-13T12:00:00Z')
const due = '2026-03-16T08:00:01Z'

/** Two that are due, of which the family lets Jonas read one, and one that is far off. */
const plan = () => ({
  his: agreement(),
  hers: agreement({
    content: 'Tal med Sofie',
    about: [sofie.id],
    responsible: 'Karen',
    responsibleId: undefined,
  }),
  later: agreement({ content: 'Følg op', deadline: '2026-06-01' }),
})

const begin = async () => {
  const agreements = plan()
  await at.publish('2.0', Object.values(agreements))
  await at.moveTo(due)
  return { ...agreements, card: await at.card('agreements-due') }
}
const stands = async (id: string) =>
  (await at.course()).plan!.content.agreements.find((one) => one.id === id)!
const changes = async () =>
  (await at.audited()).filter(({ action }) => ['agreement-done', 'agreement-moved'].includes(action))

test('the channel is told how many agreements are due, and when: no word of them, and nobody’s name', async () => {
  const { card } = await begin()
  const posted = JSON.stringify(card.card)
  for (const said of ['Aftaler nærmer sig fristen', '2 åbne', 'onsdag 18. marts'])
    expect(posted).toContain(said)
  expect(posted).not.toMatch(/virksomheden|Sofie|Jonas|Karen|Lund/)
})

test('each sees what the family lets him see, and a button where it is his to say', async () => {
  const { card, his, hers } = await begin()
  const jonasSees = words(await at.press('job-centre', card, 'agreements', {}, true))
  expect(jonasSees).toContain('Ring til **virksomheden**')
  expect(jonasSees).toContain('"type":"TextRun","text":"Ring til')
  expect(jonasSees).not.toContain('Sofie')
  expect(jonasSees).toContain(his.id)
  expect(jonasSees).not.toContain('Følg op')

  const karenSees = words(await at.press('coordinator', card, 'agreements', {}, true))
  for (const said of ['virksomheden', 'Tal med Sofie', hers.id]) expect(karenSees).toContain(said)
  // What Jonas has promised is his alone to report on the card.
  expect(karenSees).not.toContain(his.id)

  const outside = await at.press('leader', card, 'agreements')
  expect(outside.value).toBe('Du er ikke med i forløbet. Spørg familiekoordinatoren, hvis du burde være det.')
  expect((await at.audited())[0]).toMatchObject({ action: 'refused' })
})

test('whoever promised it says that it is done: it stands in the plan at once, and the card is told in its place', async () => {
  const { card, his } = await begin()
  const answer = await at.press('job-centre', card, 'agreement-done', { agreement: his.id })
  expect(words(answer)).toContain('Noteret: aftalen er gjort.')
  expect(words(answer)).toContain('✓ Gjort')
  expect(await stands(his.id)).toMatchObject({ done: true, content: his.content })
  expect((await at.course()).plan!.version).toBe('2.0')
  expect(await changes()).toEqual([{ actor: jonas.id, action: 'agreement-done', subject: his.id }])

  const now = () =>
    at.house.channel(at.channelId).filter(({ card: one }) => cardKey(one) === cardKey(card.card))
  await at.house.until(() => JSON.stringify(now()[0]!.card).includes('1 åben'))
  expect(now()).toHaveLength(1)
  expect(now()[0]!.id).toBe(card.id)
})

test('pressed twice, by somebody else, for another’s agreement or for one that is not his to see: a plain answer, and nothing changes', async () => {
  const { card, his, hers } = await begin()
  const say = (key: Parameters<typeof at.press>[0], id: string) =>
    at.press(key, card, 'agreement-done', { agreement: id })
  expect((await say('job-centre', hers.id)).value).toMatch(/^Aftalen står ikke i den plan/)
  expect((await say('coordinator', his.id)).value).toMatch(/^En anden har lovet det\./)
  await say('job-centre', his.id)
  expect((await say('job-centre', his.id)).value).toBe(
    'Aftalen er allerede meldt gjort. Du skal ikke gøre mere.',
  )
  expect((await say('coordinator', his.id)).value).toMatch(/^En anden har lovet det\./)
  for (const data of [{}, { agreement: 'x' }, { agreement: at.courseId }])
    expect((await at.press('job-centre', card, 'agreement-done', data)).value).toMatch(/^Aftalen står ikke/)
  expect(await changes()).toHaveLength(1)
})

test('another’s agreement that he may read is not his to say anything of', async () => {
  const of = agreement({ responsible: 'Karen', responsibleId: undefined })
  await at.publish('2.0', [of])
  await at.moveTo(due)
  const card = await at.card('agreements-due')
  for (const verb of ['agreement-done', 'agreement-move', 'agreement-until'])
    expect(
      (await at.press('job-centre', card, verb, { agreement: of.id, until: '2026-04-01' })).value,
    ).toMatch(/^En anden har lovet det\./)
  expect(await changes()).toEqual([])
})

test('a new deadline is asked for, held to the rule, and stands in the plan; the old card says what is left', async () => {
  const { card, his } = await begin()
  const asked = await at.press('job-centre', card, 'agreement-move', { agreement: his.id })
  expect(words(asked)).toContain('"type":"Input.Date"')
  const until = (day: unknown) =>
    at.press('job-centre', card, 'agreement-until', { agreement: his.id, until: day })
  expect(words(await until('2026-03-15'))).toContain('Den nye frist skal ligge fra i dag')
  expect(words(await until('i morgen'))).toContain('Vælg en dato.')
  expect(await changes()).toEqual([])
  expect(words(await until('2026-04-08'))).toContain('Noteret: den nye frist står i planen nu.')
  expect(await stands(his.id)).toMatchObject({ done: false, deadline: '2026-04-08' })

  await at.moveTo('2026-04-06T08:00:00Z')
  await at.moveTo('2026-04-07T08:00:00Z')
  await at.house.until(
    () =>
      at.house.channel(at.channelId).filter(({ card: one }) => cardKey(one)?.includes(':2026-04-08'))
        .length === 1,
  )
})

test('the plan was replaced by a newer version: what is in it still can be said, what is not there is told to be gone', async () => {
  const { card, his, hers } = await begin()
  await at.press('coordinator', card, 'agreement-done', { agreement: hers.id })
  await at.moveTo('2026-03-17T08:00:00Z')
  await at.publish('2.1', [
    { ...(await stands(his.id)) },
    agreement({ content: 'Noget nyt', deadline: '2026-05-01' }),
  ])
  await at.moveTo('2026-03-24T08:00:00Z')
  expect((await at.press('coordinator', card, 'agreement-done', { agreement: hers.id })).value).toMatch(
    /^Aftalen står ikke i den plan/,
  )
  expect(words(await at.press('job-centre', card, 'agreement-done', { agreement: his.id }))).toContain(
    'Noteret',
  )
  expect(await stands(his.id)).toMatchObject({ done: true })
  expect((await changes()).map(({ actor }) => actor)).toEqual([jonas.id, karen.id])
})

test('nobody is reminded of what is done, and what is late is said once, the first working day after', async () => {
  const { his, hers } = await begin()
  const late = () =>
    at.house.channel(at.channelId).filter(({ card }) => cardKey(card)?.startsWith('card:agreements-late:'))
  await at.moveTo('2026-03-19T09:00:00Z')
  const card = await at.card('agreements-late')
  await at.press('job-centre', card, 'agreement-done', { agreement: his.id })
  await at.press('coordinator', card, 'agreement-done', { agreement: hers.id })
  await at.house.until(() => JSON.stringify(late()[0]!.card).includes('Alle er gjort'))
  expect(late()).toHaveLength(1)
})
