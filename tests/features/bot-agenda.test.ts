import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addItem } from '#bot/agenda/add-item.ts'
import { finishAgenda } from '#bot/agenda/finish-agenda.ts'
import { agendaSentIn } from '#bot/agenda/mark-sent.ts'
import { standingAgenda } from '#bot/agenda/standing-agenda.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { saveMeetingState } from '#bot/storage/meetings.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { colleagues, hostingTeam, personas, type Persona } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund, type Booked } from '../support/booked-meeting.ts'
import { consent, contact, jonas, karen, mother, sofie, testVault } from '../support/course.ts'

let house: BotHouse
let course: Booked
let channelId: string
let card: { id: string; key: string }

const person = (key: Persona['key']) => personas.find((one) => one.key === key)!
/** The teacher at Sofie's school: to her the mother has said yes of school. */
const known = colleagues.find(({ name }) => name === 'Anders Kildal')!
const teacher: Persona = { ...known, key: 'job-centre', roles: ['Samlet.Staff'] }
const actor = { id: karen.id, roles: [] }
const world = () => ({ db: house.db, vault: testVault, clock: house.clock, outbox: house.outbox })

beforeAll(async () => {
  house = await openBotHouse('2026-03-30T08:00:00Z')
  await house.db.asService((tx) =>
    tx
      .updateTable('municipality')
      .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
      .execute(),
  )
  await house.start()
})
afterAll(() => house.stop())

let n = 0
/** The draft has gone out, and the card that says so stands in the channel. */
beforeEach(async () => {
  course = await bookLund(house.db, house.outbox, { now: '2026-03-30T08:00:00Z' })
  const { courseId, meetingId } = course
  channelId = house.local.graph.addCourseChannel({
    reference: `NM-2026-00${(n += 1) + 50}`,
    memberIds: [...personas.map(({ id }) => id), teacher.id],
  })
  await house.local.connector.add(channelId)
  await house.db.as(karen, async (tx) => {
    await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute()
    const hers = contact({
      name: teacher.name,
      staffId: teacher.id,
      department: 'school',
      function: 'Klasselærer',
    })
    await saveContact(tx, courseId, hers)
    const yes = consent({ giverId: mother.id, childId: sofie.id, department: 'school', types: ['school'] })
    await insertConsent(tx, courseId, yes, karen.id, testVault)
    await setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas, teacher])
  })
  await addItem(world(), actor, { courseId, meetingId, itemId: crypto.randomUUID(), text: 'Ferien' })
  await house.db.as(karen, async (tx) => {
    const read = (await readCourse(tx, courseId, testVault))!
    const said = { meetingId, version: 1, at: house.clock.now(), by: karen.id }
    await agendaSentIn(tx, world(), read, said)
  })
  await house.until(() => subjectsOf(house.channel(channelId)).includes('agenda-sent'))
  card = { id: posted().id, key: cardKey(posted().card)! }
})

/** Other cards may come after it. */
const posted = () =>
  house.channel(channelId).find((message) => subjectsOf([message]).includes('agenda-sent'))!

type Answer = { type: string; value: unknown }
async function press(who: Persona, verb: string, data = {}, trigger: 'manual' | 'automatic' = 'manual') {
  const { connector } = house.local
  const place = connector.conversations().find(({ id }) => id === channelId)!
  const { body } = await connector.invoke(who, place, {
    activityId: card.id,
    trigger,
    action: {
      type: 'Action.Execute',
      verb,
      data: { key: card.key, courseId: course.courseId, ...data },
    },
  })
  return body as Answer
}
const words = ({ value }: Answer) => JSON.stringify(value)
const idsOf = ({ value }: Answer) => (value as { body: { id?: string }[] }).body.flatMap(({ id }) => id ?? [])
const standing = () =>
  house.db.as(karen, async (tx) =>
    standingAgenda(tx, (await readCourse(tx, course.courseId, testVault))!, course.meetingId, testVault),
  )
const ownItems = async () => (await standing()).agenda.items.filter(({ addedBy }) => addedBy !== null)
const audited = () =>
  house.db.asService(async (tx) => {
    const rows = await tx
      .selectFrom('audit')
      .select(['actor', 'action'])
      .where('course_id', '=', course.courseId)
      .orderBy('seq', 'desc')
      .limit(4)
      .execute()
    return rows.map((row) => `${row.actor} ${row.action}`)
  })
const outside = 'Du er ikke med i forløbet. Spørg familiekoordinatoren, hvis du burde være det.'

test('X-33: everybody sees reference, meeting, how many there are and what to do; nothing that anybody wrote', () => {
  const shown = JSON.stringify(posted().card)
  expect(shown).toContain('Dagsordenen er sendt')
  expect(shown).toContain('1 er sat på')
  expect(shown).not.toMatch(/Ferien|Karen|Lund/)
})

test('D-08: a school teacher puts an item on it from the card, under her name; pressed twice it is one item', async () => {
  const mine = await press(teacher, 'agenda', {}, 'automatic')
  expect(words(mine)).toContain('Kun du kan se det her.')
  expect(idsOf(mine)).toEqual(['item'])
  const typed = ' Lektier **og** kammerater\n'
  const answers = await Promise.all([
    press(teacher, 'agenda-add', { item: typed }),
    press(teacher, 'agenda-add', { item: typed }),
  ])
  for (const answer of answers) {
    expect(words(answer)).toContain('Dit punkt står på dagsordenen.')
    expect(words(answer)).toContain('sat på af Anders Kildal')
  }
  // What looks like Markdown is only read where nothing reads it as that.
  const { body } = answers[0]!.value as { body: { type: string }[] }
  expect(JSON.stringify(body.filter(({ type }) => type !== 'RichTextBlock'))).not.toContain('Lektier')
  expect(
    (await ownItems()).map(({ text, addedBy, about, type }) => ({ text, addedBy, about, type })),
  ).toEqual([
    { text: 'Ferien', addedBy: karen.id, about: [], type: 'family-life' },
    { text: 'Lektier **og** kammerater', addedBy: teacher.id, about: [sofie.id], type: 'school' },
  ])
  expect(await audited()).toContain(`${teacher.id} agenda-item-added`)
  // The card that stands there is the same one, and says to everybody that there is one more.
  await house.until(() => JSON.stringify(posted().card).includes('2 er sat på'))
  expect(posted().id).toBe(card.id)
  expect(JSON.stringify(posted().card)).not.toMatch(/Lektier|Anders/)
})

test('X-01: what the teacher wrote of the child is not there for the job centre, which knows only the mother', async () => {
  await press(teacher, 'agenda-add', { item: 'Lektier' })
  const his = words(await press(person('job-centre'), 'agenda'))
  expect(his).toContain('Velkomst ved familiekoordinator')
  expect(his).not.toContain('Lektier')
  expect(words(await press(person('coordinator'), 'agenda'))).toContain('Lektier')
})

test.each(['leader', 'outsider'] as const)(
  'the %s in the channel is told nothing, and puts nothing there',
  async (key) => {
    for (const verb of ['agenda', 'agenda-add'])
      expect(await press(person(key), verb, { item: 'Må jeg være med?' })).toMatchObject({
        type: 'application/vnd.microsoft.activity.message',
        value: outside,
      })
    expect(await ownItems()).toHaveLength(1)
    expect(await audited()).toContain(`${person(key).id} refused`)
  },
)

test('without consent any more she is told as an outsider', async () => {
  await house.db.as(karen, async (tx) => {
    const on = { withdrawn_on: '2026-03-30' }
    await tx.updateTable('consent').set(on).where('department', '=', 'school').execute()
  })
  expect(words(await press(teacher, 'agenda-add', { item: 'Lektier' }))).toContain(outside)
  expect(await ownItems()).toHaveLength(1)
})

test.each([
  ['nothing', ' ', 'Et punkt er tomt.'],
  ['too much', 'x'.repeat(301), 'Punktet er for langt. Skriv det på højst 300 tegn.'],
])('%s typed: a sentence that says so, and what was typed stands in the field', async (_, item, sentence) => {
  const answer = await press(teacher, 'agenda-add', { item })
  expect(words(answer)).toContain(sentence)
  const [field] = (answer.value as { body: { id?: string; value?: string }[] }).body.filter(({ id }) => id)
  expect(field?.value?.trim() ?? '').toBe(item.trim())
  expect(await ownItems()).toHaveLength(1)
})

test('an old card when the agenda is final, or the meeting off: said plainly, and what was typed is not lost', async () => {
  const { courseId, meetingId } = course
  const { version } = await standing()
  await finishAgenda(world(), actor, { courseId, meetingId, basedOn: version, final: true })
  const late = await press(teacher, 'agenda-add', { item: 'Lektier' })
  expect(words(late)).toContain('Dit punkt blev ikke sat på. Dagsordenen er endelig.')
  expect(words(late)).toContain('Lektier')
  expect(idsOf(late)).toEqual([])
  await house.db.as(karen, (tx) => saveMeetingState(tx, meetingId, 'cancelled'))
  const off = await press(teacher, 'agenda-add', { item: 'Lektier' })
  expect(words(off)).toContain(
    'Dit punkt blev ikke sat på. Mødet er aflyst, så dagsordenen bliver, som den er.',
  )
  expect(words(off)).toContain('Lektier')
  expect(await ownItems()).toHaveLength(1)
})

test('a card of another course, or of no meeting, does nothing here', async () => {
  const elsewhere = await press(teacher, 'agenda-add', { key: 'card:agenda-sent:0', item: 'Lektier' })
  expect(words(elsewhere)).toContain('Den knap virker ikke længere.')
  expect(await ownItems()).toHaveLength(1)
})
