import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { finishAgenda, readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import { readCourse, withdrawConsent } from '#shared/api/courses.ts'
import { noteLetter, readLetters } from '#shared/api/letters.ts'
import { refusal } from '../../tests/support/course-over-http.ts'
import { father, healer, lettersPerReader, mother, teacher } from '../../tests/support/letters-per-reader.ts'
import { removeParticipants } from '../storage/meetings.ts'

const { asKaren, call, ids, look, texts, toAll } = lettersPerReader()

test('X-08: what the mother withholds from the father is in none of his letters', async () => {
  for (const kind of ['invitation', 'participants'] as const) {
    const said = await texts(kind)
    expect(said[mother.id]).toContain('Dorte Vestby')
    expect(said[father.id]).not.toContain('Dorte Vestby')
    expect(said[father.id]).toContain('Anders Kildal')
  }
  const said = await texts('invitation')
  expect(said[healer.id]).toContain('Rikke sover om natten')
  expect(said[teacher.id]).not.toContain('Rikke sover om natten')
  const { recipients } = await look('invitation')
  expect(recipients.map(({ id }) => id)).toEqual([teacher.id, healer.id, mother.id, father.id])
  const toFather = recipients.find(({ id }) => id === father.id)!
  expect(toFather.sharing.withheld).toContainEqual(
    expect.objectContaining({ memberId: mother.id, type: 'health' }),
  )
})

test('X-08: who may know of nobody that comes is not told that nobody has been decided', async () => {
  const leaves = ({ id }: { id: string }) => asKaren((tx) => removeParticipants(tx, ids().meetingId, [id]))
  await leaves(teacher)
  const said = await texts('invitation')
  expect(said[father.id]).toContain('Spørg mig, så fortæller jeg, hvem der kommer.')
  expect(said[father.id]).not.toContain('Det aftaler vi sammen')
  await leaves(healer)
  expect((await texts('invitation'))[father.id]).toContain('Det aftaler vi sammen, før mødet.')
})

test.for(['leaderPreparation', 'debrief', 'analysisMeeting', 'workMeeting', 'staffPreMeeting'] as const)(
  'nobody of the family is said to come to a meeting that it is not at: %s',
  async (type) => {
    await asKaren((tx) => tx.updateTable('meeting').set({ type }).where('id', '=', ids().meetingId).execute())
    const { recipients } = await look('invitation')
    expect(recipients.map(({ id }) => id)).toEqual([teacher.id, healer.id])
    for (const { text } of recipients) {
      expect(text).toContain('om Familien Bang')
      expect(text).toContain('Familien er ikke med til dette møde.')
      expect(text).not.toMatch(/Familiens voksne er med|Rikke Bang|John Falk/)
    }
  },
)

test.for([
  ['online', 'Online, på Teams'],
  ['telephone', 'På telefonen'],
  ['home', 'Hjemme hos familien'],
] as const)(
  'a meeting without a room says where it is: %s; and moved there it is another letter',
  async ([place, where]) => {
    const before = await look('invitation')
    await asKaren((tx) =>
      tx
        .updateTable('meeting')
        .set({ place, room_mail: null, room_name: null })
        .where('id', '=', ids().meetingId)
        .execute(),
    )
    const { recipients, edition } = await look('invitation')
    for (const { text } of recipients) expect(text).toContain(`Hvor: ${where}`)
    expect(edition).not.toBe(before.edition)
  },
)

test.for([
  ['friends', false],
  ['work-school', true],
] as const)(
  'X-31: who does not come for his work gets no professional’s letter: %s',
  async ([sector, forWork]) => {
    await asKaren((tx) => tx.updateTable('contact').set({ sector }).where('id', '=', teacher.id).execute())
    const said = (await texts('invitation'))[teacher.id]!
    expect(said).toContain('Kære Anders Kildal')
    expect(/sammen med din leder|professionelle netværk/.test(said)).toBe(forWork)
    expect(said.includes('fordi du er en af dem, de kender')).toBe(!forWork)
  },
)

test('F-INVITE-2, X-31: the family is invited in plain words', async () => {
  const said = (await texts('invitation'))[mother.id]!
  for (const sentence of [
    'Kære Rikke Bang',
    'Hvornår: onsdag 18. marts 2026 kl. 9.00–11.00',
    'Du må tage en bisidder med.',
    'Har du brug for en tolk',
    'Skal nogen passe børnene imens',
    'Karen Ravnsø, din familiekoordinator',
  ])
    expect(said).toContain(sentence)
})

test('F-PART-1: who comes for his work is reached at his work, and nobody of the family', async () => {
  const said = (await texts('participants'))[mother.id]!
  expect(said).toContain('Navn: Dorte Vestby\nFunktion og afdeling: Behandler\nTelefon: 70 10 20 55')
  expect(said).toContain('- Rikke Bang\n')
  expect(said).not.toMatch(/Rikke Bang\nFunktion/)
})

test('T-12, D-06a: an agenda that nobody has written is not sent; written it is read as each may, and sent to all it is done', async () => {
  await expect(look('agenda')).rejects.toMatchObject(refusal(409, 'agenda-not-written'))
  const params = ids()
  const agenda = await call(readAgenda, { params, body: {} })
  const items = agenda.items.map(({ by: _by, ...item }) => item)
  const own = {
    id: randomUUID(),
    about: [mother.id],
    type: 'health' as const,
    text: 'Rikkes medicin',
    minutes: 5,
    speaker: 'Dorte Vestby',
    unfiled: false,
  }
  const { version } = await call(saveAgenda, {
    params,
    body: { version: 0, template: agenda.template, leaderId: healer.id, items: [...items, own] },
  })
  const said = await texts('agenda')
  expect(said[healer.id]).toContain('Udgave: Udkast')
  expect(said[healer.id]).toContain('Rikkes medicin')
  expect(said[healer.id]).toContain('Hvordan er situationen?')
  expect(said[mother.id]).toContain('Rikkes medicin')
  expect(said[mother.id]).not.toContain('Hvordan er situationen?')
  for (const other of [father.id, teacher.id]) {
    expect(said[other]).not.toContain('Rikkes medicin')
    expect(said[other]).not.toContain('Dorte Vestby')
  }
  await toAll('agenda')
  const read = await call(readCourse, { params: { courseId: ids().courseId }, body: {} })
  expect(read.checklist.filter(({ doneOn }) => doneOn).map(({ item }) => item)).toEqual(['D-06a'])
  expect(read.deadlines.find(({ rule }) => rule === 'T-12')?.state).toBe('done')
  await call(finishAgenda, { params, body: { version, final: true } })
  const { letters } = await call(readLetters, { params: { courseId: ids().courseId }, body: {} })
  const agendaNow = letters.find(({ kind }) => kind === 'agenda')!
  expect([agendaNow.agenda, agendaNow.arrived]).toEqual([{ version: 2, final: true }, 0])
  expect((await texts('agenda'))[healer.id]).toContain('Udgave: Endelig')
})

test('D-06, O-48: the draft agenda is enclosed as each may read it, and who leads is named on the list', async () => {
  const before = await texts('invitation')
  expect(before[healer.id]).not.toContain('BILAG: DAGSORDEN')
  const params = ids()
  const agenda = await call(readAgenda, { params, body: {} })
  const items = agenda.items.map(({ by: _by, ...item }) => item)
  const own = {
    id: randomUUID(),
    about: [mother.id],
    type: 'health' as const,
    text: 'Rikkes medicin',
    minutes: 0,
    speaker: '',
    unfiled: false,
  }
  await call(saveAgenda, {
    params,
    body: { version: 0, template: agenda.template, leaderId: healer.id, items: [...items, own] },
  })
  const said = await texts('invitation')
  expect(said[healer.id]).toMatch(/BILAG: DAGSORDEN\n\nUdgave: Udkast[^]*Rikkes medicin/)
  expect(said[teacher.id]).toContain('BILAG: DAGSORDEN')
  expect(said[teacher.id]).not.toContain('Rikkes medicin')
  const lists = await texts('participants')
  expect(lists[mother.id]).toContain('Funktion og afdeling: Mødeleder, Behandler')
  expect(lists[mother.id]!.match(/Dorte Vestby/g)).toHaveLength(1)
  expect(lists[father.id]).not.toMatch(/Mødeleder|Dorte Vestby/)
})

test('T-12: an agenda that tells somebody nothing new is not his to get again, and without him it has gone to all', async () => {
  const params = ids()
  const agenda = await call(readAgenda, { params, body: {} })
  const items = agenda.items.map(({ by: _by, ...item }) => item)
  const { template } = agenda
  const save = (version: number, all: typeof items) =>
    call(saveAgenda, { params, body: { version, template, leaderId: null, items: all } })
  const { version } = await save(0, items)
  await toAll('agenda')
  const own = {
    id: randomUUID(),
    about: [mother.id],
    type: 'health' as const,
    text: 'Rikkes medicin',
    minutes: 0,
    speaker: '',
    unfiled: false,
    withheld: [],
  }
  await save(version, [...items, own])
  const { recipients, edition } = await look('agenda')
  const has = Object.fromEntries(
    recipients.map((one) => [one.id, [one.outcome?.state ?? null, one.earlier !== null]]),
  )
  expect(has).toEqual({
    [teacher.id]: ['handed-over', false],
    [father.id]: ['handed-over', false],
    [healer.id]: [null, true],
    [mother.id]: [null, true],
  })
  const { letters } = await call(readLetters, { params: { courseId: ids().courseId }, body: {} })
  expect(letters.find(({ kind }) => kind === 'agenda')!.arrived).toBe(2)
  for (const [partyKind, { id: partyId }] of [
    ['contact', healer],
    ['member', mother],
  ] as const)
    await call(noteLetter, {
      params: { ...ids(), kind: 'agenda', partyKind, partyId },
      body: { edition, state: 'handed-over' },
    })
  const { sent, ...standing } = await call(readAgenda, { params, body: {} })
  expect(sent).not.toBeNull()
  expect(standing.version).toBe(2)
  expect(sent!.items.map(({ text }) => text)).toContain('Rikkes medicin')
})

test('X-04, D-06: when the last who has not got it gets it no more, the others all have it', async () => {
  const { recipients, edition } = await look('invitation')
  for (const { kind: partyKind, id: partyId } of recipients.filter(({ id }) => id !== teacher.id))
    await call(noteLetter, {
      params: { ...ids(), kind: 'invitation', partyKind, partyId },
      body: { edition, state: 'handed-over' },
    })
  const read = () => call(readCourse, { params: { courseId: ids().courseId }, body: {} })
  const ticked = async () => (await read()).checklist.find(({ item }) => item === 'D-06')?.doneOn
  expect(await ticked()).toBeNull()
  const { revision: basedOn, consents } = await read()
  const consentIds = consents.filter(({ contactId }) => contactId === teacher.id).map(({ id }) => id)
  await call(withdrawConsent, {
    params: { courseId: ids().courseId },
    body: { revision: basedOn, consentIds },
  })
  expect(await ticked()).toBe('2026-03-02')
})

test('D-06: when the last has the invitation, the drejebog says so', async () => {
  const ticked = async () =>
    (await call(readCourse, { params: { courseId: ids().courseId }, body: {} })).checklist.find(
      ({ item }) => item === 'D-06',
    )?.doneOn
  expect(await ticked()).toBeNull()
  await toAll('invitation')
  expect(await ticked()).toBe('2026-03-02')
})
