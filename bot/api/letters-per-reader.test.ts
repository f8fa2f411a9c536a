import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { finishAgenda, readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import { createCourse, publishPlan, readCourse, saveContact, withdrawConsent } from '#shared/api/courses.ts'
import { noteLetter, readLetter, readLetters } from '#shared/api/letters.ts'
import type { LetterKind } from '#shared/domain/letters/kinds.ts'
import { checklistFor } from '#shared/domain/course/playbook.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import { contact, karen, member } from '../../tests/support/course.ts'
import {
  refusal,
  type family as familyShape,
  type TypedContact,
} from '../../tests/support/course-over-http.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { formThatSays, signOver } from '../../tests/support/signed-form.ts'
import { insertChecklist } from '../storage/checklist.ts'
import type { Database } from '../storage/database.ts'
import { insertDeadlines } from '../storage/deadlines.ts'
import { insertMeeting, removeParticipants } from '../storage/meetings.ts'

/** Two parents who do not live together, their son, and two who help: one with the mother's illness, one at the son's school. */
const mother = member({ name: 'Rikke Bang', role: 'adult', birthDate: '1988-03-02', situation: '' })
const father = member({ name: 'John Falk', role: 'adult', birthDate: '1986-05-12' })
const son = member({ name: 'Emil Bang', role: 'child', birthDate: '2015-06-06' })
const family = {
  familyName: 'Familien Bang',
  members: [mother, father, son] as (typeof familyShape)['members'],
  ties: [mother, father].map(({ id }) => ({ from: id, kinship: 'parent-of' as const, to: son.id })),
}
const healer = contact({
  name: 'Dorte Vestby',
  function: 'Behandler',
  department: null,
  mail: 'dorte.vestby@birkelund.example',
  phone: '70 10 20 55',
  about: [mother.id],
  type: 'health',
}) as TypedContact
const teacher = contact({
  name: 'Anders Kildal',
  function: 'Lærer',
  department: 'school',
  mail: 'anders.kildal@birkelund.example',
  about: [son.id],
  type: 'school',
}) as TypedContact

const clock = movedClock('2026-03-02T08:00:00Z')
let db: Database
let api: Api
let courseId: string
let meetingId: string
const call: Api['as'] extends (person: never) => infer C ? C : never = (contracted, input) =>
  api.as(karen)(contracted, input)
const revision = async () => (await call(readCourse, { params: { courseId }, body: {} })).revision

beforeAll(async () => {
  db = await openTestDatabase(clock)
  api = await openApi(db, clock)
})
afterAll(async () => {
  await api.close()
  await db.close()
})
beforeEach(async () => {
  courseId = randomUUID()
  await call(createCourse, { params: {}, body: { id: courseId, ...family } })
  for (const one of [healer, teacher])
    await call(saveContact, {
      params: { courseId, contactId: one.id },
      body: { revision: await revision(), contact: one },
    })
  const party = ({ id }: { id: string }) => [{ kind: 'contact' as const, id }]
  const everyday = { own: true, children: [son.id], types: ['school', 'family-life'] }
  await sign(mother, { ...everyday, parties: party(healer), types: ['health', 'school', 'family-life'] })
  await sign(mother, { ...everyday, parties: party(teacher) })
  await sign(father, { ...everyday, parties: [...party(healer), ...party(teacher)] })
  const row = { type: 'health' as const, about: [mother.id] }
  await call(publishPlan, {
    params: { courseId },
    body: {
      revision: await revision(),
      content: {
        goals: [{ id: randomUUID(), ...row, text: 'Rikke sover om natten', when: '', who: '' }],
        measures: [],
        agreements: [],
      },
    },
  })
  const meeting = meetingAt('2026-03-18', courseId, {
    state: 'booked',
    participantIds: [healer.id, teacher.id],
  })
  meetingId = meeting.id
  await db.as(karen, async (tx) => {
    await insertMeeting(tx, meeting)
    await insertChecklist(tx, { courseId, meetingId, items: checklistFor(meeting.start) })
    await insertDeadlines(tx, { courseId, meetingId, deadlines: deadlinesFor(meeting) })
  })
})

type Said = Omit<Parameters<typeof formThatSays>[0], 'giver'>
const sign = async (giver: typeof mother, said: Said) =>
  signOver(call, { courseId, revision: await revision() }, formThatSays({ giver, ...said }))
const look = (kind: LetterKind) => call(readLetter, { params: { courseId, kind, meetingId }, body: {} })
/** What stands in the letter to each, by the one it is to. */
async function texts(kind: LetterKind) {
  const { recipients } = await look(kind)
  return Object.fromEntries(recipients.map(({ id, text }) => [id, text])) as Record<string, string>
}
const toAll = async (kind: LetterKind) => {
  const { recipients, edition } = await look(kind)
  for (const { kind: partyKind, id: partyId } of recipients)
    await call(noteLetter, {
      params: { courseId, kind, meetingId, partyKind, partyId },
      body: { edition, state: 'handed-over' },
    })
}

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
  const leaves = ({ id }: { id: string }) => db.as(karen, (tx) => removeParticipants(tx, meetingId, [id]))
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
    await db.as(karen, (tx) => tx.updateTable('meeting').set({ type }).where('id', '=', meetingId).execute())
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
    await db.as(karen, (tx) =>
      tx
        .updateTable('meeting')
        .set({ place, room_mail: null, room_name: null })
        .where('id', '=', meetingId)
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
    await db.as(karen, (tx) =>
      tx.updateTable('contact').set({ sector }).where('id', '=', teacher.id).execute(),
    )
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
  const params = { courseId, meetingId }
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
  const read = await call(readCourse, { params: { courseId }, body: {} })
  expect(read.checklist.filter(({ doneOn }) => doneOn).map(({ item }) => item)).toEqual(['D-06a'])
  expect(read.deadlines.find(({ rule }) => rule === 'T-12')?.state).toBe('done')
  await call(finishAgenda, { params, body: { version, final: true } })
  const { letters } = await call(readLetters, { params: { courseId }, body: {} })
  const agendaNow = letters.find(({ kind }) => kind === 'agenda')!
  expect([agendaNow.agenda, agendaNow.arrived]).toEqual([{ version: 2, final: true }, 0])
  expect((await texts('agenda'))[healer.id]).toContain('Udgave: Endelig')
})

test('D-06, O-48: the draft agenda is enclosed as each may read it, and who leads is named on the list', async () => {
  const before = await texts('invitation')
  expect(before[healer.id]).not.toContain('BILAG: DAGSORDEN')
  const params = { courseId, meetingId }
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
  const params = { courseId, meetingId }
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
  const { letters } = await call(readLetters, { params: { courseId }, body: {} })
  expect(letters.find(({ kind }) => kind === 'agenda')!.arrived).toBe(2)
  for (const [partyKind, { id: partyId }] of [
    ['contact', healer],
    ['member', mother],
  ] as const)
    await call(noteLetter, {
      params: { courseId, kind: 'agenda', meetingId, partyKind, partyId },
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
      params: { courseId, kind: 'invitation', meetingId, partyKind, partyId },
      body: { edition, state: 'handed-over' },
    })
  const read = () => call(readCourse, { params: { courseId }, body: {} })
  const ticked = async () => (await read()).checklist.find(({ item }) => item === 'D-06')?.doneOn
  expect(await ticked()).toBeNull()
  const { revision: basedOn, consents } = await read()
  const consentIds = consents.filter(({ contactId }) => contactId === teacher.id).map(({ id }) => id)
  await call(withdrawConsent, { params: { courseId }, body: { revision: basedOn, consentIds } })
  expect(await ticked()).toBe('2026-03-02')
})

test('D-06: when the last has the invitation, the drejebog says so', async () => {
  const ticked = async () =>
    (await call(readCourse, { params: { courseId }, body: {} })).checklist.find(({ item }) => item === 'D-06')
      ?.doneOn
  expect(await ticked()).toBeNull()
  await toAll('invitation')
  expect(await ticked()).toBe('2026-03-02')
})

test('an agenda that is sent again says what is new since the one he has, out of what he may read; the first says nothing of it', async () => {
  const params = { courseId, meetingId }
  const agenda = await call(readAgenda, { params, body: {} })
  const items = agenda.items.map(({ by: _by, ...item }) => item)
  const save = (version: number, all: typeof items) =>
    call(saveAgenda, {
      params,
      body: { version, template: agenda.template, leaderId: null, items: all },
    })
  const own = (text: string, about: string[], type: 'health' | 'school') => ({
    id: randomUUID(),
    about,
    type,
    text,
    minutes: 0,
    speaker: '',
    unfiled: false,
    withheld: [],
  })
  const { version } = await save(0, items)
  expect((await texts('agenda'))[teacher.id]).not.toMatch(/nyt siden sidst/i)
  await toAll('agenda')
  const shorter = items.map((item) => (item.id === 'break' ? { ...item, minutes: item.minutes - 5 } : item))
  const { version: second } = await save(version, [
    ...shorter,
    own('Rikkes medicin', [mother.id], 'health'),
    own('Lektier', [son.id], 'school'),
  ])
  const said = await texts('agenda')
  for (const id of [teacher.id, healer.id, mother.id, father.id])
    expect(said[id]).toMatch(/nyt siden sidst[\s\S]*Ændret: Pause \(tiden\)[\s\S]*dagsorden/i)
  expect(said[teacher.id]).toContain('Nyt punkt: Lektier')
  expect(said[healer.id]).toContain('Nyt punkt: Rikkes medicin')
  expect(said[teacher.id]).not.toContain('medicin')
  // What he has is what he has, though the next one would say it without the news.
  await toAll('agenda')
  const { recipients } = await look('agenda')
  expect(recipients.map(({ outcome }) => outcome?.state)).toEqual(Array(4).fill('handed-over'))
  const { letters } = await call(readLetters, { params: { courseId }, body: {} })
  expect(letters.find(({ kind }) => kind === 'agenda')).toMatchObject({ arrived: 4, troubled: 0 })
  expect(second).toBe(version + 1)
})

/** Saves the agenda with these items of her own behind the usual ones, and says which version it became. */
async function keepAgenda(
  version: number,
  ...own: { id: string; about: string[]; type: 'health' | 'school'; text: string }[]
) {
  const params = { courseId, meetingId }
  const { template, items } = await call(readAgenda, { params, body: {} })
  const usual = items.filter(({ id }) => !/^[0-9a-f]{8}-/.test(id)).map(({ by: _by, ...item }) => item)
  const more = { minutes: 0, speaker: '', unfiled: false, withheld: [] }
  const body = {
    version,
    template,
    leaderId: null,
    items: [...usual, ...own.map((one) => ({ ...one, ...more }))],
  }
  return (await call(saveAgenda, { params, body })).version
}

test('X-08: an item that was filed by mistake and is filed anew is told to nobody who may not know it, nor as taken out', async () => {
  const item = { id: randomUUID(), about: [son.id], text: 'Piller hver morgen' }
  const first = await keepAgenda(0, { ...item, type: 'school' })
  expect((await texts('agenda'))[teacher.id]).toContain('Piller hver morgen')
  await toAll('agenda')
  const lessons = { id: randomUUID(), about: [son.id], type: 'school' as const, text: 'Lektier' }
  await keepAgenda(first, { ...item, type: 'health' }, lessons)
  const said = await texts('agenda')
  expect(said[teacher.id]).toMatch(/nyt siden sidst[\s\S]*Nyt punkt: Lektier/i)
  expect(said[teacher.id]).not.toMatch(/Piller|Taget ud/)
  expect(said[mother.id]).toMatch(/nyt siden sidst[\s\S]*Nyt punkt: Lektier/i)
})

test('an item that was taken out is told to whoever had it, and its words are not sent again', async () => {
  const illness = { id: randomUUID(), about: [mother.id], type: 'health' as const, text: 'Mors indlæggelse' }
  const first = await keepAgenda(0, illness)
  expect((await texts('agenda'))[healer.id]).toContain('Mors indlæggelse')
  await toAll('agenda')
  const params = { courseId, meetingId }
  const { template, items } = await call(readAgenda, { params, body: {} })
  const left = items
    .filter(({ id }) => id !== illness.id && id !== 'break')
    .map(({ by: _by, ...item }) =>
      item.id === 'dialogue' ? { ...item, text: 'Ferien', about: [son.id], type: 'school' as const } : item,
    )
  const body = { version: first, template, leaderId: null, items: left }
  await call(saveAgenda, { params, body })
  const said = await texts('agenda')
  for (const id of [healer.id, mother.id]) {
    expect(said[id]).toMatch(/nyt siden sidst[\s\S]*Et punkt er taget ud/i)
    expect(said[id]).not.toContain('Mors indlæggelse')
  }
  expect(said[teacher.id]).toContain('Taget ud: Pause')
  expect(said[teacher.id]).not.toMatch(/Et punkt er taget ud|indlæggelse/)
})

test('two items that were taken out are told in one line, once', async () => {
  const typed = (text: string) => ({ id: randomUUID(), about: [mother.id], type: 'health' as const, text })
  const kept = typed('Medicin')
  const first = await keepAgenda(0, typed('Mors indlæggelse'), typed('Fars søvn'), kept)
  await toAll('agenda')
  await keepAgenda(first, kept)
  const said = await texts('agenda')
  for (const id of [healer.id, mother.id]) {
    expect(said[id]?.match(/punkte?r? er taget ud/g)).toEqual(['punkter er taget ud'])
    expect(said[id]).toContain('To punkter er taget ud')
    expect(said[id]).not.toMatch(/indlæggelse|søvn/)
  }
  expect(said[teacher.id]).not.toContain('taget ud')
})

test('what is new is counted from the agenda that he himself has got last, not from the last that all have got', async () => {
  const lessons = { id: randomUUID(), about: [son.id], type: 'school' as const, text: 'Lektier' }
  const trip = { id: randomUUID(), about: [son.id], type: 'school' as const, text: 'Lejrtur' }
  const first = await keepAgenda(0)
  await toAll('agenda')
  const second = await keepAgenda(first, lessons)
  const { edition } = await look('agenda')
  await call(noteLetter, {
    params: { courseId, kind: 'agenda', meetingId, partyKind: 'contact', partyId: teacher.id },
    body: { edition, state: 'handed-over' },
  })
  await keepAgenda(second, lessons, trip)
  const said = await texts('agenda')
  expect(said[teacher.id]).toContain('Nyt punkt: Lejrtur')
  expect(said[teacher.id]).not.toContain('Nyt punkt: Lektier')
  expect(said[father.id]).toMatch(/Nyt punkt: Lektier[\s\S]*Nyt punkt: Lejrtur/)
})
