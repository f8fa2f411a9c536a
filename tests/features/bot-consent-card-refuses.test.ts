import { expect, test } from 'vitest'
import { insertConsent } from '#bot/storage/consents.ts'
import { personas } from '../../infra/local/personas.ts'
import {
  bodyOf,
  consentCardHouse,
  dataOf,
  father,
  malthe,
  said,
  typed,
  words,
  type Data,
} from '../support/consent-card-house.ts'
import { consent, jonas, karen, mother, sofie, testVault } from '../support/course.ts'

const at = consentCardHouse()
const nobody = '00000000-0000-4000-8000-0000000000ff'
const leader = personas.find(({ key }) => key === 'leader')!

test.for<[string, Data, string]>([
  ['until', { until: '' }, 'Samtykket mangler en slutdato. Skriv, hvornår det senest ophører.'],
  ['until', { until: '2026-02-01' }, 'Samtykket slutter, før det begynder. Ret datoerne.'],
  ['informationSheetOn', { informationSheetOn: '' }, 'Oplysningssedlen skal være udleveret, før nogen'],
  [`children.${sofie.id}.heardOn`, { [`children.${sofie.id}.heardOn`]: '' }, 'Barnet er fyldt 10 år.'],
  [
    `children.${sofie.id}.child`,
    { aboutGiver: 'false', [`children.${sofie.id}.child`]: 'none', [`children.${sofie.id}.heardOn`]: '' },
    'Hvem gælder det? Tilføj et barn, eller sæt kryds ved dine egne oplysninger.',
  ],
  // The father has no custody of him.
  [
    `children.${malthe.id}.child`,
    { [`children.${malthe.id}.child`]: malthe.id },
    'Kun en forælder med forældremyndighed kan sige ja for barnet.',
  ],
  ['parties.0.party', { 'parties.0.party': '', 'parties.0.types': '' }, 'Sæt kryds ved mindst én, der må'],
  ['parties.0.party', { 'parties.0.party': '' }, 'Sæt kryds ved mindst én, der må vide noget.'],
  ['parties.0.party', { 'parties.0.party': 'department/tax-office' }, 'Står hverken på blanketten eller'],
  ['parties.0.types', { 'parties.0.types': '' }, 'Sæt kryds ved mindst én slags oplysninger'],
  // Statistics has a form of its own.
  ['parties.0.types', { 'parties.0.types': 'grades' }, 'Vælg en af mulighederne.'],
  ['parties.0.other', { 'parties.0.types': 'other', 'parties.0.other': '' }, 'Skriv, hvad »andet« er.'],
  ['signature.on', { 'signature.on': '2026-03-03' }, 'Der kan ikke skrives under i fremtiden'],
  ['signature.name', { 'signature.name': 'Maja' }, 'Hver skriver under for sig selv.'],
  ['toldOfWithdrawal', { toldOfWithdrawal: 'false' }, 'Fortæl, at man altid kan sige nej igen'],
  ['gdprBasis', { gdprBasis: '' }, 'Her mangler et svar.'],
])(
  'what is wrong with %s is said beside it, and nothing typed is lost',
  async ([place, change, sentence]) => {
    const answer = await at.register(change)
    const body = bodyOf(answer)
    const n = body.findIndex(({ id }) => id === place)
    expect(body[n + 1]?.text).toContain(sentence)
    const sent = typed(change)
    for (const { id, value } of body.filter((element) => element.id))
      expect([id, value ?? '']).toEqual([id, sent[id!] ?? (id?.endsWith('.child') ? 'none' : '')])
    expect(await at.stored()).toHaveLength(1)
    expect(await at.audited()).toMatchObject([{ actor: karen.id, action: 'consent-card-shown' }])
  },
)

test('all that is wrong is said at once', async () => {
  const answer = await at.register({ until: '', informationSheetOn: '', gdprBasis: '' })
  expect(words(answer)).toContain('Der mangler 3 ting')
  expect(words(answer)).toContain('Samtykket mangler en slutdato.')
  expect(words(answer)).toContain('Oplysningssedlen skal være udleveret')
})

test('two coordinators’ hands at once: the slower is told, keeps what she typed, and may save on', async () => {
  const opened = dataOf(await at.press('coordinator', 'consent-form'), 'consent-register')
  await at.register({ [`children.${sofie.id}.child`]: 'none', [`children.${sofie.id}.heardOn`]: '' })
  const hers = typed({ until: '2026-12-01' })
  const late = await at.press('coordinator', 'consent-register', { ...opened, ...hers })
  expect(words(late)).toContain('En anden har ændret forløbet imens.')
  expect(words(late)).toContain('"value":"2026-12-01"')
  const again = dataOf(late, 'consent-register')
  const saved = await at.press('coordinator', 'consent-register', { ...again, ...hers })
  expect(words(saved)).toContain('Underskriften er gemt')
  expect(await at.stored()).toHaveLength(4)
})

test('towards the very person that it is about there is nothing to say yes to', async () => {
  const self = {
    giver: mother.id,
    'signature.name': mother.name,
    aboutGiver: 'true',
    [`children.${sofie.id}.child`]: 'none',
    [`children.${sofie.id}.heardOn`]: '',
    'parties.0.party': `member/${mother.id}`,
  }
  expect(words(await at.register(self))).toContain('Står hverken på blanketten eller på netværkskortet.')
  expect(await at.stored()).toHaveLength(1)
})

test('whoever else presses the coordinator’s card gets nothing of it, and leaves a line in the audit', async () => {
  const opened = dataOf(await at.press('coordinator', 'consent-form'), 'consent-register')
  const [given] = await at.stored()
  const tries: [string, Data][] = [
    ['consent-overview', {}],
    ['consent-form', {}],
    ['consent-more', { ...opened, ...typed() }],
    ['consent-register', { ...opened, ...typed() }],
    ['consent-choose', {}],
    ['consent-confirm', { chosen: given!.id }],
    ['consent-withdraw', { revision: 1, consentIds: given!.id }],
  ]
  for (const [verb, data] of tries) {
    expect([verb, await at.press('job-centre', verb, data)]).toMatchObject([verb, { value: said.strangers }])
    expect(await at.audited()).toMatchObject([{ actor: jonas.id, action: 'refused' }])
    expect([verb, await at.press('leader', verb, data)]).toMatchObject([verb, { value: said.outside }])
    expect(await at.audited()).toMatchObject([{ actor: leader.id, action: 'refused' }])
  }
  expect(await at.stored()).toMatchObject([{ withdrawnOn: null }])
})

test('a client that asks for everybody gets the card as it stands for a colleague, and nothing for an outsider', async () => {
  const his = await at.press('job-centre', 'consent-overview', {}, { automatic: true })
  expect(words(his)).toContain('Samtykket skal på plads')
  expect(words(his)).not.toMatch(/Lund|Maja|Emil/)
  const none = await at.press('leader', 'consent-overview', {}, { automatic: true })
  expect(none).toMatchObject({ value: said.outside })
})

test('a forged course, a card of another course, a card that was never posted or is of another kind: nothing', async () => {
  const { house, courseId } = at
  expect(await at.press('coordinator', 'consent-overview', { courseId: nobody })).toMatchObject({
    value: said.outside,
  })
  for (const forged of [{ courseId: at.otherCourse }, { key: 'card:consent:made-up' }])
    expect(await at.press('coordinator', 'consent-overview', forged)).toMatchObject({ value: said.unknown })
  expect(await at.audited()).toEqual([{ actor: karen.id, action: 'refused', subject: 'consent-overview' }])
  // A signature that is sent to another course than the card's is not written in on either.
  const opened = dataOf(await at.press('coordinator', 'consent-form'), 'consent-register')
  const elsewhere = { ...opened, ...typed(), courseId: at.otherCourse }
  expect(await at.press('coordinator', 'consent-register', elsewhere)).toMatchObject({ value: said.unknown })
  const key = `card:plan-published:${courseId}`
  await house.db.asService((tx) =>
    house.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'plan-published',
      courseId,
      audience: 'team',
      key,
      dueAt: house.clock.now().add({ hours: 1 }),
    }),
  )
  expect(await at.press('coordinator', 'consent-form', { key })).toMatchObject({ value: said.unknown })
  expect(await at.stored()).toHaveLength(1)
})

test('what the card carries proves nothing: whoever is made up is refused, and it is written down', async () => {
  const made: [Data, string][] = [
    [{ giver: nobody }, 'Vælg en fra listen.'],
    [{ giver: sofie.id }, 'Vælg en fra listen.'],
    [{ giver: "' or 1=1" }, 'Vælg en fra listen.'],
    [{ [`children.${sofie.id}.child`]: nobody }, 'Kun en forælder med forældremyndighed'],
    [{ [`children.${sofie.id}.child`]: mother.id }, 'Kun en forælder med forældremyndighed'],
    [{ [`children.${nobody}.child`]: nobody }, 'Kun en forælder med forældremyndighed'],
    [{ 'parties.0.party': `contact/${nobody}` }, 'Står hverken på blanketten'],
    [{ 'parties.0.party': `member/${father.id}` }, 'Står hverken på blanketten'],
  ]
  for (const [change, sentence] of made) {
    expect([change, words(await at.register(change))]).toEqual([change, expect.stringContaining(sentence)])
    expect((await at.audited(3)).map(({ action, subject }) => [action, subject])).toEqual([
      ['consent-card-shown', null],
      ['refused', 'consent-registering'],
      ['consent-registering', null],
    ])
  }
  expect(words(await at.register({ 'parties.0.party': 'stranger/1' }))).toContain('Vælg en af mulighederne.')
  expect(await at.stored()).toHaveLength(1)
})

test('a press that no card of ours offers is not understood', async () => {
  const opened = dataOf(await at.press('coordinator', 'consent-form'), 'consent-register')
  const written = { ...opened, ...typed() }
  for (const forged of [{ version: 0 }, { form: 'F-INFO-1' }, { revision: 'x' }, { signatureId: '1' }])
    for (const verb of ['consent-register', 'consent-more'])
      expect(await at.press('coordinator', verb, { ...written, ...forged })).toMatchObject({
        value: said.unknown,
      })
  expect(await at.press('coordinator', 'consent-form', { form: 'F-INFO-1' })).toMatchObject({
    value: said.unknown,
  })
  const foreign = consent({ giverId: mother.id, department: 'job-centre' })
  await at.house.db.asService((tx) => insertConsent(tx, at.otherCourse, foreign, karen.id, testVault))
  expect(
    await at.press('coordinator', 'consent-withdraw', { revision: 1, consentIds: foreign.id }),
  ).toMatchObject({ value: said.unknown })
  expect(await at.audited()).toEqual([{ actor: karen.id, action: 'refused', subject: 'consent-withdraw' }])
  for (const data of [{ revision: 'x' }, { revision: 1 }, { revision: 1, consentIds: ['a'] }, {}])
    expect(await at.press('coordinator', 'consent-withdraw', data)).toMatchObject({ value: said.unknown })
  expect(await at.stored()).toMatchObject([{ withdrawnOn: null }])
})
