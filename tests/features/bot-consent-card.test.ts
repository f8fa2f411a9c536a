import { expect, test } from 'vitest'
import { teamsUserId } from '../../infra/local/connector/conversations.ts'
import { personas, type Persona } from '../../infra/local/personas.ts'
import { subjectsOf } from '../support/bot-house.ts'
import {
  bodyOf,
  consentCardHouse,
  dataOf,
  father,
  malthe,
  referenceOf,
  said,
  typed,
  words,
} from '../support/consent-card-house.ts'
import { karen, mother, sofie } from '../support/course.ts'

const at = consentCardHouse()

test('everybody in the channel sees reference and task; the coordinator alone is shown who has signed and who is missing', async () => {
  const posted = JSON.stringify(at.house.channel(at.channelId).findLast((message) => message.card)!.card)
  expect(posted).toContain('Samtykket skal på plads')
  expect(posted).toContain('Sygdom og behandling')
  expect(posted).toContain(`"userIds":["${teamsUserId(karen.id)}"]`)
  expect(posted).not.toMatch(/Lund|Maja|Emil|Sofie|Jonas|Karen/)

  const hers = words(await at.press('coordinator', 'consent-overview', {}, { automatic: true }))
  for (const line of [
    'Maja Lund har skrevet under, senest 5. januar 2026.',
    'Emil Lund har ikke skrevet under endnu.',
    'Emil Lund mangler at sige ja for sig selv til Jobcentret.',
    'Maja Lund til Jobcentret: 25. marts 2026 (om 23 dage).',
  ])
    expect(hers).toContain(line)
  expect(await at.audited()).toEqual([{ actor: karen.id, action: 'consent-card-shown', subject: null }])
})

test('a signature written in on the card is the record that the tab makes, and one line that it was given', async () => {
  const answer = await at.register({ 'parties.0.other': 'bliver ikke brugt' })
  expect(words(answer)).toContain('Underskriften er gemt og gælder nu.')
  expect(words(answer)).toContain('Emil Lund har skrevet under, senest 1. marts 2026.')
  const given = (await at.stored()).filter(({ giverId }) => giverId === father.id)
  const common = {
    signatureId: given[0]!.signatureId,
    form: 'F-CONSENT-2',
    formVersion: 1,
    giverId: father.id,
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
    legalBasis: 'Retssikkerhedsloven § 11 a',
    gdprBasis: 'Databeskyttelsesforordningen artikel 6, stk. 1, litra e',
    withdrawnOn: null,
  }
  expect(given.toSorted((one) => (one.childId ? 1 : -1))).toEqual([
    expect.objectContaining({ ...common, childId: null, heardOn: null }),
    expect.objectContaining({ ...common, childId: sofie.id, heardOn: '2026-03-01' }),
  ])
  expect(await at.audited(3)).toEqual([
    { actor: karen.id, action: 'consent-card-shown', subject: null },
    { actor: karen.id, action: 'consent-given', subject: common.signatureId },
    { actor: karen.id, action: 'consent-registering', subject: null },
  ])
})

test('the card asks what the form asks, of those whom it may be about, in the form’s own words', async () => {
  const body = bodyOf(await at.press('coordinator', 'consent-form'))
  const ids = body.flatMap(({ id }) => id ?? [])
  expect(ids).toEqual([
    'giver',
    'aboutGiver',
    `children.${sofie.id}.child`,
    `children.${sofie.id}.heardOn`,
    `children.${sofie.id}.view`,
    // Nobody of six is heard.
    `children.${malthe.id}.child`,
    ...['party', 'types', 'other', 'direction'].map((part) => `parties.0.${part}`),
    'toldOfWithdrawal',
    'from',
    'until',
    'informationSheetOn',
    'informationSheetAs',
    'signature.name',
    'signature.on',
    'gdprBasis',
  ])
  const shown = JSON.stringify(body)
  expect(shown).toContain('Jeg har fået at vide, at jeg når som helst kan sige nej igen')
  expect(shown).toContain('Hver voksen har sin egen blanket. Fra 15 år siger man også selv ja.')
})

test('one more party gets a row of its own; a party that is taken out takes its row with it', async () => {
  const opened = dataOf(await at.press('coordinator', 'consent-form'), 'consent-register')
  const more = await at.press('coordinator', 'consent-more', { ...opened, ...typed({ until: '2026-12-01' }) })
  const rows = bodyOf(more).flatMap(({ id }) => (id?.endsWith('.party') ? [id] : []))
  expect(rows).toEqual(['parties.0.party', 'parties.1.party'])
  expect(bodyOf(more)).toContainEqual(expect.objectContaining({ id: 'until', value: '2026-12-01' }))
  expect(await at.stored()).toHaveLength(1)
  const second = {
    'parties.1.party': `member/${mother.id}`,
    'parties.1.types': 'health',
    'parties.1.direction': 'pass-on',
  }
  const third = { 'parties.2.party': 'department/school', 'parties.2.types': 'school' }
  await at.press('coordinator', 'consent-register', {
    ...dataOf(more, 'consent-register'),
    ...typed({ ...second, ...third, 'parties.0.party': 'none' }),
  })
  const given = (await at.stored()).filter(({ giverId, childId }) => giverId === father.id && !childId)
  expect(given).toHaveLength(2)
  expect(given).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ memberId: mother.id, types: ['health'], direction: 'pass-on' }),
      expect.objectContaining({ department: 'school', types: ['school'], direction: 'both' }),
    ]),
  )
})

test('X-11, X-09: the two other forms are written in on the card too, each as what it is', async () => {
  const open = async (form: string) =>
    dataOf(await at.press('coordinator', 'consent-form', { form }), 'consent-register')
  const school = { 'parties.0.party': 'department/school', 'parties.0.direction': undefined }
  const numbers = typed({ ...school, 'parties.0.types': 'absence', receiver: 'Birkelund Kommune' })
  await at.press('coordinator', 'consent-register', { ...(await open('F-CONSENT-1')), ...numbers })
  const families = typed({ ...school, 'parties.0.types': 'school', guideReadOn: '2026-02-10' })
  await at.press('coordinator', 'consent-register', { ...(await open('F-CONSENT-3')), ...families })
  const given = (await at.stored()).filter(({ childId }) => childId === sofie.id)
  expect(given).toHaveLength(2)
  expect(given).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ form: 'F-CONSENT-1', purpose: 'statistics', direction: 'obtain' }),
      expect.objectContaining({ form: 'F-CONSENT-3', guideReadOn: '2026-02-10' }),
    ]),
  )
})

test('pressed twice, also at once, it is one signature', async () => {
  const opened = dataOf(await at.press('coordinator', 'consent-form'), 'consent-register')
  const again = () => at.press('coordinator', 'consent-register', { ...opened, ...typed() })
  const answers = [...(await Promise.all([again(), again()])), await again()]
  for (const answer of answers) expect(words(answer)).toContain('Underskriften er gemt')
  expect(await at.stored()).toHaveLength(3)
})

test('asked for in her own chat it comes there; a colleague and a stranger are told whose it is', async () => {
  const { house } = at
  const reference = await referenceOf(at)
  const ask = async (key: Persona['key'], text: string) => {
    const persona = personas.find((one) => one.key === key)!
    const chat = house.local.connector.conversations(persona).find((one) => one.kind === 'personal')!
    await house.local.connector.say(persona, chat, text)
    return house.chat(key).findLast((message) => message.from.bot && message.text)?.text
  }
  const before = subjectsOf(house.chat('coordinator')).length
  expect(await ask('coordinator', `Samtykke ${reference.toLowerCase()}`)).toBe(
    `Kortet til samtykke i ${reference} kommer om et øjeblik.`,
  )
  await house.until(() => subjectsOf(house.chat('coordinator')).length === before + 1)
  expect(subjectsOf(house.chat('coordinator')).at(-1)).toBe('consent')
  expect(await ask('job-centre', `samtykke ${reference}`)).toBe(said.strangers)
  const which = 'Skriv »samtykke« og referencen på et forløb, du koordinerer, fx »samtykke NM-2026-0412«.'
  expect(await ask('leader', `samtykke ${reference}`)).toBe(which)
  expect(await ask('coordinator', 'samtykke')).toBe(which)
  expect(await ask('coordinator', 'samtykke NM-2026-9999')).toBe(which)
})

test('nothing of it is in the log', () => {
  expect(at.house.logged()).not.toMatch(/Lund|Sofie|Emil|Karen|NM-2026|eyJ/)
})
