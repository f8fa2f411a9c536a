import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveContact } from '#bot/storage/contacts.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { saveFamily } from '#bot/storage/family.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { teamsUserId } from '../../infra/local/connector/conversations.ts'
import { hostingTeam, personas, type Persona } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { consent, contact, jonas, karen, lund, member, mother, sofie, testVault } from '../support/course.ts'
import { insertConsent } from '#bot/storage/consents.ts'

const father = member({ name: 'Emil Lund', role: 'adult', birthDate: '1988-01-09' })
const his = contact({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
const strangers = 'Kun familiekoordinatoren kan skrive samtykker ind og trække dem tilbage.'
const outside = 'Du er ikke med i forløbet. Spørg familiekoordinatoren, hvis du burde være det.'
const unknown = 'Den knap virker ikke længere. Åbn forløbet i Samlet i stedet.'

let house: BotHouse
let courseId: string
let otherCourse: string
let channelId: string
let card: { id: string; key: string; at: string }

type Data = Record<string, unknown>
type Answer = { type: string; value: unknown; statusCode: number }
const persona = (key: Persona['key']) => personas.find((one) => one.key === key)!
const place = (id: string) => house.local.connector.conversations().find((one) => one.id === id)!
const chat = (key: Persona['key']) =>
  house.local.connector.conversations(persona(key)).find((one) => one.kind === 'personal')!

/** A family of two adults in which the mother has said yes to Jonas; the consent card stands in the core team's channel. */
beforeAll(async () => {
  house = await openBotHouse('2026-03-02T08:00:00Z')
  await house.start()
})
afterAll(() => house.stop())
beforeEach(async () => {
  courseId = await lund(house.db)
  otherCourse = await lund(house.db)
  const { reference } = await house.db.asService((tx) =>
    tx.selectFrom('course').select('reference').where('id', '=', courseId).executeTakeFirstOrThrow(),
  )
  channelId = house.local.graph.addCourseChannel({
    reference,
    memberIds: personas.map((one) => one.id),
  })
  await house.local.connector.add(channelId)
  await house.db.asService(async (tx) => {
    await tx
      .updateTable('municipality')
      .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
      .execute()
    await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute()
    await saveFamily(
      tx,
      {
        courseId,
        familyName: 'Familien Lund',
        members: [mother, father, sofie],
        ties: [
          { from: mother.id, kinship: 'parent-of', to: sofie.id },
          { from: father.id, kinship: 'parent-of', to: sofie.id },
        ],
        on: '2026-03-02',
      },
      testVault,
    )
    await saveContact(tx, courseId, his)
    const given = consent({ giverId: mother.id, department: 'job-centre', until: '2026-03-25' })
    await insertConsent(tx, courseId, given, karen.id, testVault)
    await setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas])
  })
  await house.local.connector.say(persona('coordinator'), place(channelId), 'samtykke')
  await house.until(() => house.channel(channelId).some((message) => message.card))
  const posted = house.channel(channelId).findLast((message) => message.card)!
  card = { id: posted.id, key: cardKey(posted.card)!, at: channelId }
})

async function press(
  key: Persona['key'],
  verb: string,
  data: Data = {},
  { trigger = 'manual' as 'manual' | 'automatic' } = {},
): Promise<Answer> {
  const { body } = await house.local.connector.invoke(persona(key), place(card.at), {
    activityId: card.id,
    trigger,
    action: { type: 'Action.Execute', verb, data: { key: card.key, courseId, ...data } },
  })
  return body as Answer
}
const words = ({ value }: Answer) => JSON.stringify(value)
/** The data of the button with this verb on the card that came back. */
const dataOf = ({ value }: Answer, verb: string): Data =>
  (value as { actions: { verb?: string; data: Data }[] }).actions.find((action) => action.verb === verb)!.data
const form = (said: Data = {}): Data => ({
  giver: father.id,
  about: `self,${sofie.id}`,
  party: 'department/job-centre',
  types: 'employment,benefits',
  direction: 'both',
  signedOn: '2026-03-01',
  informationSheetOn: '2026-02-20',
  heardOn: '2026-03-01',
  from: '2026-03-02',
  until: '2027-03-01',
  ...said,
})
/** Opens the form and sends what is typed into it. */
async function register(said: Data = {}, data: Data = {}): Promise<Answer> {
  const opened = dataOf(await press('coordinator', 'consent-form'), 'consent-register')
  return press('coordinator', 'consent-register', { ...opened, ...form(said), ...data })
}
const stored = () => house.db.as(karen, async (tx) => (await readCourse(tx, courseId, testVault))!.consents)
const audited = () =>
  house.db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['actor', 'action', 'subject'])
      .where('course_id', '=', courseId)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

test('everybody in the channel sees reference and task; the coordinator alone is shown who has signed and who is missing', async () => {
  const posted = JSON.stringify(house.channel(channelId).findLast((message) => message.card)!.card)
  expect(posted).toContain('Samtykket skal på plads')
  expect(posted).toContain('Sygdom og behandling')
  expect(posted).toContain(`"userIds":["${teamsUserId(karen.id)}"]`)
  expect(posted).not.toMatch(/Lund|Maja|Emil|Sofie|Jonas|Karen/)

  const hers = words(await press('coordinator', 'consent-overview', {}, { trigger: 'automatic' }))
  for (const line of [
    'Maja Lund har skrevet under, senest 5. januar 2026.',
    'Emil Lund har ikke skrevet under endnu.',
    'Emil Lund mangler at sige ja for sig selv til Jobcentret.',
    'Maja Lund til Jobcentret: 25. marts 2026 (om 23 dage).',
  ])
    expect(hers).toContain(line)
  expect(await audited()).toEqual({ actor: karen.id, action: 'consent-card-shown', subject: null })
})

test('a signature written in on the card is the record that the tab makes', async () => {
  const answer = await register({ other: 'bliver ikke brugt' })
  expect(words(answer)).toContain('Underskriften er gemt og gælder nu.')
  expect(words(answer)).toContain('Emil Lund har skrevet under, senest 1. marts 2026.')
  const [, own, hers] = (await stored()).toSorted((a, b) => a.signedOn.localeCompare(b.signedOn))
  const signature = { signatureId: own!.signatureId, form: 'F-CONSENT-2', formVersion: 1, giverId: father.id }
  const common = {
    ...signature,
    contactId: null,
    department: 'job-centre',
    memberId: null,
    direction: 'both',
    types: ['employment', 'benefits'],
    other: '',
    purpose: 'coordination',
    from: '2026-03-02',
    until: '2027-03-01',
    signedOn: '2026-03-01',
    informationSheetOn: '2026-02-20',
    guideReadOn: null,
    legalBasis: 'RSL § 11 a',
    withdrawnOn: null,
  }
  expect([own, hers].toSorted((a) => (a!.childId ? 1 : -1))).toEqual([
    expect.objectContaining({ ...common, childId: null, heardOn: null }),
    expect.objectContaining({ ...common, childId: sofie.id, heardOn: '2026-03-01' }),
  ])
})

test('pressed twice, also at once, it is one signature', async () => {
  const opened = dataOf(await press('coordinator', 'consent-form'), 'consent-register')
  const again = () => press('coordinator', 'consent-register', { ...opened, ...form() })
  const answers = [...(await Promise.all([again(), again()])), await again()]
  for (const answer of answers) expect(words(answer)).toContain('Underskriften er gemt')
  expect(await stored()).toHaveLength(3)
})

test.for([
  ['until', { until: '' }, 'Samtykket mangler en slutdato. Skriv, hvornår det senest ophører.'],
  ['informationSheetOn', { informationSheetOn: '' }, 'Oplysningssedlen skal være udleveret'],
  ['heardOn', { heardOn: '' }, 'Barnet er gammelt nok til at blive hørt.'],
  ['about', { about: '' }, 'Sæt kryds ved mindst én, som samtykket gælder.'],
  // Statistics has a form of its own.
  ['types', { types: 'grades' }, 'Sæt kryds ved mindst én slags oplysninger.'],
  ['other', { types: 'other', other: '' }, 'Skriv, hvilke andre oplysninger det gælder.'],
  ['signedOn', { signedOn: '2026-03-03' }, 'Datoen for underskriften ligger ude i fremtiden.'],
] as const)(
  'what is wrong with %s is said beside it, and nothing typed is lost',
  async ([field, said, sentence]) => {
    const answer = await register(said)
    const body = (answer.value as { body: { id?: string; value?: string; text?: string }[] }).body
    const at = body.findIndex((element) => element.id === field)
    expect(body[at + 1]?.text).toContain(sentence)
    const typed: Data = { ...form(), ...said }
    for (const element of body.filter(({ id }) => id))
      expect([element.id, element.value ?? '']).toEqual([element.id, typed[element.id!] ?? ''])
    expect(await stored()).toHaveLength(1)
    expect(await audited()).toMatchObject({ actor: karen.id, action: 'consent-card-shown' })
  },
)

test('two coordinators’ hands at once: the slower is told, keeps what she typed, and may save on', async () => {
  const opened = dataOf(await press('coordinator', 'consent-form'), 'consent-register')
  await register({ about: 'self' })
  const late = await press('coordinator', 'consent-register', { ...opened, ...form({ until: '2026-12-01' }) })
  expect(words(late)).toContain('En anden har ændret forløbet imens.')
  expect(words(late)).toContain('"value":"2026-12-01"')
  const again = dataOf(late, 'consent-register')
  const saved = await press('coordinator', 'consent-register', { ...again, ...form({ until: '2026-12-01' }) })
  expect(words(saved)).toContain('Underskriften er gemt')
  expect(await stored()).toHaveLength(4)
})

test('a withdrawal asks first and says what goes with it; then it is so', async () => {
  const [given] = await stored()
  const chosen = words(await press('coordinator', 'consent-choose'))
  expect(chosen).toContain(
    'Maja Lund for sig selv til Jobcentret: arbejde og uddannelse, til og med 25. marts 2026',
  )
  expect(words(await press('coordinator', 'consent-confirm'))).toContain('Vælg mindst ét.')
  const asked = await press('coordinator', 'consent-confirm', { chosen: given!.id })
  expect(words(asked)).toContain('Én modtager ser mindre end før.')
  expect((await stored())[0]!.withdrawnOn).toBeNull()
  const done = await press('coordinator', 'consent-withdraw', dataOf(asked, 'consent-withdraw'))
  expect(words(done)).toContain('Trukket tilbage.')
  expect(words(done)).toContain('Maja Lund har ikke skrevet under endnu.')
  expect((await stored())[0]!.withdrawnOn).toBe('2026-03-02')
  expect(await press('job-centre', 'status')).toMatchObject({ value: outside })
})

test('a withdrawal that another was faster than is asked about again, as it stands now', async () => {
  const [given] = await stored()
  const asked = dataOf(
    await press('coordinator', 'consent-confirm', { chosen: given!.id }),
    'consent-withdraw',
  )
  await register()
  const late = await press('coordinator', 'consent-withdraw', asked)
  expect(words(late)).toContain('Se det igennem, og tryk igen.')
  await press('coordinator', 'consent-withdraw', dataOf(late, 'consent-withdraw'))
  expect((await stored()).filter(({ withdrawnOn }) => withdrawnOn)).toHaveLength(1)
})

test('whoever else presses the coordinator’s card gets nothing of it, and leaves a line in the audit', async () => {
  const opened = dataOf(await press('coordinator', 'consent-form'), 'consent-register')
  const [given] = await stored()
  const tries: [string, Data][] = [
    ['consent-overview', {}],
    ['consent-form', {}],
    ['consent-register', { ...opened, ...form() }],
    ['consent-choose', {}],
    ['consent-confirm', { chosen: given!.id }],
    ['consent-withdraw', { revision: 1, consentIds: given!.id }],
  ]
  for (const [verb, data] of tries) {
    expect([verb, await press('job-centre', verb, data)]).toMatchObject([verb, { value: strangers }])
    expect(await audited()).toMatchObject({ actor: jonas.id, action: 'refused' })
    expect([verb, await press('leader', verb, data)]).toMatchObject([verb, { value: outside }])
    expect(await audited()).toMatchObject({ actor: persona('leader').id, action: 'refused' })
  }
  expect(await stored()).toMatchObject([{ withdrawnOn: null }])
})

test('a client that asks for everybody gets the card as it stands for a colleague, and nothing for an outsider', async () => {
  const his = await press('job-centre', 'consent-overview', {}, { trigger: 'automatic' })
  expect(words(his)).toContain('Samtykket skal på plads')
  expect(words(his)).not.toMatch(/Lund|Maja|Emil/)
  const none = await press('leader', 'consent-overview', {}, { trigger: 'automatic' })
  expect(none).toMatchObject({ value: outside })
})

test('what the card carries proves nothing: another course, another card, another giver, another’s consent', async () => {
  const foreign = await house.db.asService(async (tx) => {
    const given = consent({ giverId: mother.id, department: 'job-centre' })
    await insertConsent(tx, otherCourse, given, karen.id, testVault)
    return given.id
  })
  const nobody = '00000000-0000-4000-8000-0000000000ff'
  // A course that is not there, a course the card does not belong to, a card that was never posted, a card of another kind.
  expect(await press('coordinator', 'consent-overview', { courseId: nobody })).toMatchObject({
    value: outside,
  })
  expect(await press('coordinator', 'consent-overview', { courseId: otherCourse })).toMatchObject({
    value: unknown,
  })
  expect(await press('coordinator', 'consent-overview', { key: 'card:consent:made-up' })).toMatchObject({
    value: unknown,
  })
  expect(await audited()).toEqual({ actor: karen.id, action: 'refused', subject: 'consent-overview' })
  await house.db.asService((tx) =>
    house.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'plan-published',
      courseId,
      audience: 'team',
      key: `card:plan-published:${courseId}`,
      dueAt: house.clock.now().add({ hours: 1 }),
    }),
  )
  expect(
    await press('coordinator', 'consent-form', { key: `card:plan-published:${courseId}` }),
  ).toMatchObject({ value: unknown })

  const givers: [Data, string][] = [
    [{ giver: nobody }, 'Den, der giver samtykke, er ikke med i familien.'],
    [{ giver: sofie.id, about: 'self' }, 'Den, der giver samtykke, er ikke med i familien.'],
    [{ giver: "' or 1=1" }, 'Den, der giver samtykke, er ikke med i familien.'],
    [{ about: nobody }, 'Barnet er ikke med i familien.'],
    [{ about: mother.id }, 'Barnet er ikke med i familien.'],
    [{ party: `contact/${nobody}` }, 'Vælg, hvem samtykket gælder for'],
    [{ party: 'department/tax-office' }, 'Vælg, hvem samtykket gælder for'],
    [{ party: `member/${father.id}` }, 'Vælg, hvem samtykket gælder for'],
  ]
  for (const [said, sentence] of givers) {
    expect([said, words(await register(said))]).toEqual([said, expect.stringContaining(sentence)])
    const lines = await house.db.asService((tx) =>
      tx
        .selectFrom('audit')
        .select('action')
        .where('course_id', '=', courseId)
        .orderBy('seq', 'desc')
        .limit(2)
        .execute(),
    )
    expect(lines.map(({ action }) => action)).toEqual(['refused', 'consent-card-shown'])
  }
  expect(await press('coordinator', 'consent-withdraw', { revision: 1, consentIds: foreign })).toMatchObject({
    value: unknown,
  })
  expect(await audited()).toEqual({ actor: karen.id, action: 'refused', subject: 'consent-withdraw' })
  for (const data of [{ revision: 'x' }, { revision: 1 }, { revision: 1, consentIds: ['a'] }, {}])
    expect(await press('coordinator', 'consent-withdraw', data)).toMatchObject({ value: unknown })
  expect(await stored()).toMatchObject([{ withdrawnOn: null }])
})

test('asked for in her own chat it comes there; a colleague and a stranger are told whose it is', async () => {
  const { reference } = await house.db.asService((tx) =>
    tx.selectFrom('course').select('reference').where('id', '=', courseId).executeTakeFirstOrThrow(),
  )
  const ask = async (key: Persona['key'], text: string) => {
    await house.local.connector.say(persona(key), chat(key), text)
    return house.chat(key).findLast((message) => message.from.bot && message.text)?.text
  }
  const before = subjectsOf(house.chat('coordinator')).length
  expect(await ask('coordinator', `Samtykke ${reference.toLowerCase()}`)).toBe(
    `Kortet til samtykke i ${reference} kommer om et øjeblik.`,
  )
  await house.until(() => subjectsOf(house.chat('coordinator')).length === before + 1)
  expect(subjectsOf(house.chat('coordinator')).at(-1)).toBe('consent')
  expect(await ask('job-centre', `samtykke ${reference}`)).toBe(strangers)
  const which = 'Skriv »samtykke« og referencen på et forløb, du koordinerer, fx »samtykke NM-2026-0412«.'
  expect(await ask('leader', `samtykke ${reference}`)).toBe(which)
  expect(await ask('coordinator', 'samtykke')).toBe(which)
  expect(await ask('coordinator', 'samtykke NM-2026-9999')).toBe(which)
})

test('nothing of it is in the log', () => {
  expect(house.logged()).not.toMatch(/Lund|Sofie|Emil|Karen|NM-2026|eyJ/)
})
