import { expect, test } from 'vitest'
import { storeParticipants } from '#bot/meetings/store-participants.ts'
import { readMeetingRow, removeParticipants, saveMeetingState } from '#bot/storage/meetings.ts'
import { lettersOf } from '#bot/storage/letters.ts'
import { words } from '../support/after-meeting-house.ts'
import { attendanceStory } from '../support/attendance-story.ts'
import { jonas, karen, testVault } from '../support/course.ts'

const story = attendanceStory('2026-03-20T12:00:00Z')
type Story = Awaited<ReturnType<typeof story.begin>>

const changes = async ({ at }: Story) =>
  (await at.audited())
    .filter(({ action }) => /^(absence|coming)-(said|taken-back|followed)$/.test(action))
    .toReversed()
const settled = ({ at, told }: Story, subject: string, count: number) =>
  at.house.until(() => told(subject).length === count)

test('X-27 whoever is invited sees his own answer and may send whom the family has said yes to; the channel’s card names nobody', async () => {
  const one = await story.begin()
  const posted = JSON.stringify(one.card.card)
  expect(posted).toContain('Kan du komme?')
  expect(posted).not.toMatch(/Jonas|Lise|Dorte|Rune|Lund/)
  const his = words(await one.press('job-centre', one.card, 'attendance', {}, true))
  for (const said of [
    'Netværksmødet er booket',
    'Du har ikke svaret endnu.',
    'Dorte Vestby',
    'Ingen afløser',
  ])
    expect(his).toContain(said)
  // The family has not been asked about the one, and the other comes already.
  expect(his).not.toMatch(/Rune|Lise/)
  const leads = words(await one.press('meeting-leader', one.card, 'attendance', {}, true))
  expect(leads).toContain('Du er ikke inviteret til det her møde')
  const hers = words(await one.press('coordinator', one.card, 'attendance', {}, true))
  expect(hers).toContain('0 kommer, 0 har meldt afbud, 2 har ikke svaret.')
})

test('X-27 he says no and names a substitute: stored once, she is told in numbers, and the substitute knows nothing', async () => {
  const one = await story.begin()
  const no = () => one.press('job-centre', one.card, 'attendance-no', { substitute: one.people.dorte.id })
  expect(words(await no())).toContain('Dit afbud er sendt til familiekoordinatoren.')
  expect(words(await no())).toContain('Det er noteret i forvejen.')
  expect(await one.answers()).toEqual({ Jonas: 'absent Dorte', Lise: null })
  expect(await changes(one)).toEqual([{ actor: jonas.id, action: 'absence-said', subject: one.meetingId }])
  await settled(one, 'absence', 1)
  const told = JSON.stringify(one.told('absence')[0]!.card)
  for (const said of ['Der er afbud til mødet', '1 af 2', 'Venter på dig', '"1 afbud"'])
    expect(told).toContain(said)
  expect(told).not.toMatch(/Jonas|Dorte|Lund/)
  const meeting = (await one.at.course()).meetings.find(({ id }) => id === one.meetingId)!
  expect(meeting.participantIds).not.toContain(one.people.dorte.id)
})

test('X-27 she takes the substitute along on the card: invited once, letters made ready, her appointment due, and her card says that nothing is left', async () => {
  const one = await story.begin()
  await one.press('job-centre', one.card, 'attendance-no', { substitute: one.people.dorte.id })
  await settled(one, 'absence', 1)
  const [card] = one.told('absence')
  const of = { contact: one.people.jonas.id }
  const seen = words(await one.press('coordinator', card!, 'attendance', {}, true))
  for (const said of ['Jonas Egelund', 'Dorte Vestby', 'Skal med', 'Tag afløseren med'])
    expect(seen).toContain(said)
  const taken = words(await one.press('coordinator', card!, 'absence-substitute', of))
  expect(taken).toContain('Afløseren er taget med.')
  expect(words(await one.press('coordinator', card!, 'absence-substitute', of))).toContain(
    'noteret i forvejen',
  )
  expect(await one.answers()).toEqual({ Dorte: null, Jonas: 'absent Dorte substitute', Lise: null })
  const { letters, due } = await one.at.house.db.as(karen, async (tx) => ({
    letters: await lettersOf(tx, one.at.courseId),
    due: await tx.selectFrom('meeting').select('appointment_due').where('id', '=', one.meetingId).execute(),
  }))
  expect(letters.map(({ party }) => party.id)).toContain(one.people.dorte.id)
  expect(due).toEqual([{ appointment_due: 'change' }])
  await one.at.house.until(() => JSON.stringify(one.told('absence')[0]!.card).includes('"Intet"'))
  expect(one.told('absence')).toHaveLength(1)
})

test('she holds the meeting without him, once; what he says afterwards is open again', async () => {
  const one = await story.begin()
  await one.press('job-centre', one.card, 'attendance-no')
  const of = { contact: one.people.jonas.id }
  expect(words(await one.press('coordinator', one.card, 'absence-without', of))).toContain(
    'mødet holdes uden',
  )
  await one.press('coordinator', one.card, 'absence-without', of)
  expect(await one.answers()).toMatchObject({ Jonas: 'absent without' })
  await one.press('job-centre', one.card, 'attendance-no', { substitute: one.people.dorte.id })
  expect(await one.answers()).toMatchObject({ Jonas: 'absent Dorte' })
  const actions = (await changes(one)).map(({ action }) => action)
  expect(actions).toEqual(['absence-said', 'absence-followed', 'absence-said'])
})

test('taken back before the meeting, he comes all the same, and she is told so', async () => {
  const one = await story.begin()
  await one.press('job-centre', one.card, 'attendance-no')
  await settled(one, 'absence', 1)
  const back = words(await one.press('job-centre', one.card, 'attendance-yes'))
  expect(back).toContain('Noteret: du kommer.')
  expect(await one.answers()).toEqual({ Jonas: 'coming', Lise: null })
  await settled(one, 'absence-taken-back', 1)
  await one.at.house.until(() => JSON.stringify(one.told('absence')[0]!.card).includes('0 af 2'))
  const stale = await one.press('coordinator', one.card, 'absence-without', { contact: one.people.jonas.id })
  expect(words(stale)).toContain('Der er ikke afbud mere.')
})

test('refused in plain Danish: whom nobody may send, what is not his, an outsider, no member of the course', async () => {
  const one = await story.begin()
  for (const substitute of [one.people.rune.id, one.people.lise.id, one.people.jonas.id, one.meetingId, 'x'])
    expect(words(await one.press('job-centre', one.card, 'attendance-no', { substitute }))).toContain(
      'Afløseren kan ikke vælges.',
    )
  expect(words(await one.press('meeting-leader', one.card, 'attendance-no'))).toContain(
    'Invitationen til mødet gælder ikke mere.',
  )
  const his = { contact: one.people.lise.id }
  for (const verb of ['absence-without', 'absence-substitute'])
    expect((await one.press('job-centre', one.card, verb, his)).value).toMatch(/^Du er ikke med i forløbet/)
  for (const verb of ['attendance', 'attendance-no', 'attendance-yes'])
    expect((await one.press('outsider', one.card, verb)).value).toMatch(/^Du er ikke med i forløbet/)
  expect(await one.answers()).toEqual({ Jonas: null, Lise: null })
  expect(await changes(one)).toEqual([])
})

test('X-04 a substitute whose consent has ended since is not invited, and she is told why', async () => {
  const one = await story.begin()
  await one.press('job-centre', one.card, 'attendance-no', { substitute: one.people.dorte.id })
  await one.at.house.db.as(karen, (tx) =>
    tx
      .updateTable('consent')
      .set({ withdrawn_on: '2026-03-20' })
      .where('course_id', '=', one.at.courseId)
      .where('department', '=', 'job-centre')
      .execute(),
  )
  const of = { contact: one.people.jonas.id }
  const said = words(await one.press('coordinator', one.card, 'absence-substitute', of))
  expect(said).toContain('Familien har trukket sit samtykke tilbage.')
  expect(await one.answers()).toEqual({ Jonas: 'absent Dorte', Lise: null })
  // Nor may he himself say anything of the meeting any more.
  expect((await one.press('job-centre', one.card, 'attendance-yes')).value).toMatch(
    /^Du er ikke med i forløbet/,
  )
})

test('X-04 a substitute who falls away after he was taken along: the absence waits for her again, and her card says so', async () => {
  const one = await story.begin()
  await one.press('job-centre', one.card, 'attendance-no', { substitute: one.people.dorte.id })
  await settled(one, 'absence', 1)
  const of = { contact: one.people.jonas.id }
  await one.press('coordinator', one.told('absence')[0]!, 'absence-substitute', of)
  const said = () => JSON.stringify(one.told('absence')[0]!.card)
  await one.at.house.until(() => said().includes('"Intet"'))
  const course = await one.at.course()
  const participantIds = [one.people.jonas.id, one.people.lise.id]
  await one.at.house.db.as(karen, async (tx) => {
    const meeting = (await readMeetingRow(tx, one.meetingId))!
    const { db, clock, outbox } = one.at.house
    const world = { db, clock, outbox, vault: testVault, mailDomains: ['birkelund.example'] }
    await storeParticipants(world, tx, { id: karen.id, roles: [] }, { course, meeting }, { participantIds })
  })
  expect(await one.answers()).toEqual({ Jonas: 'absent Dorte', Lise: null })
  await one.at.house.until(() => said().includes('"1 afbud"'))
})

test('an old card: the meeting is off, has begun, or he is not invited any more', async () => {
  const one = await story.begin()
  const no = async () => words(await one.press('job-centre', one.card, 'attendance-no'))
  const { db } = one.at.house
  await db.as(karen, (tx) => removeParticipants(tx, one.meetingId, [one.people.jonas.id]))
  expect(await no()).toContain('Invitationen til mødet gælder ikke mere.')
  await one.at.moveTo('2026-04-15T07:00:00Z')
  expect(
    words(await one.press('coordinator', one.card, 'absence-without', { contact: one.people.lise.id })),
  ).toContain('Mødet er begyndt eller holdt, så svaret kan ikke ændres her.')
  await db.as(karen, (tx) => saveMeetingState(tx, one.meetingId, 'cancelled'))
  expect(
    words(await one.press('coordinator', one.card, 'absence-without', { contact: one.people.lise.id })),
  ).toContain('Mødet er aflyst. Du skal ikke gøre mere.')
  expect(await changes(one)).toEqual([])
})

test('without the one who is only welcome nothing is asked of her; she is told all the same', async () => {
  const one = await story.begin()
  const { lise } = one.people
  await one.at.house.db.as(karen, (tx) =>
    tx.updateTable('contact').set({ staff_id: one.at.meetingLeader }).where('id', '=', lise.id).execute(),
  )
  await one.press('meeting-leader', one.card, 'attendance-no')
  await settled(one, 'absence', 1)
  const told = JSON.stringify(one.told('absence')[0]!.card)
  for (const said of ['1 af 2', 'Venter på dig', '"Intet"']) expect(told).toContain(said)
})
