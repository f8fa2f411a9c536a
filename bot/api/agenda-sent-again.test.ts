import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import { noteLetter, readLetters } from '#shared/api/letters.ts'
import {
  father,
  healer,
  lettersPerReader,
  mother,
  son,
  teacher,
} from '../../tests/support/letters-per-reader.ts'

const { call, ids, look, texts, toAll } = lettersPerReader()

test('an agenda that is sent again says what is new since the one he has, out of what he may read; the first says nothing of it', async () => {
  const params = ids()
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
  const { letters } = await call(readLetters, { params: { courseId: ids().courseId }, body: {} })
  expect(letters.find(({ kind }) => kind === 'agenda')).toMatchObject({ arrived: 4, troubled: 0 })
  expect(second).toBe(version + 1)
})

/** Saves the agenda with these items of her own behind the usual ones, and says which version it became. */
async function keepAgenda(
  version: number,
  ...own: { id: string; about: string[]; type: 'health' | 'school'; text: string }[]
) {
  const params = ids()
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
  const params = ids()
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
    params: { ...ids(), kind: 'agenda', partyKind: 'contact', partyId: teacher.id },
    body: { edition, state: 'handed-over' },
  })
  await keepAgenda(second, lessons, trip)
  const said = await texts('agenda')
  expect(said[teacher.id]).toContain('Nyt punkt: Lejrtur')
  expect(said[teacher.id]).not.toContain('Nyt punkt: Lektier')
  expect(said[father.id]).toMatch(/Nyt punkt: Lektier[\s\S]*Nyt punkt: Lejrtur/)
})
