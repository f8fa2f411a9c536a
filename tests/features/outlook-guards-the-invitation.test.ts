import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readCourseLog } from '#shared/api/log.ts'
import { readInvitees } from '#shared/api/meetings.ts'
import {
  bookWith,
  expectFaithful,
  expectSent,
  line,
  paneReady,
  refusedSend,
  type Desk,
} from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
/** A first name of the family, as the story has it. */
const name = 'Rikke'
/** CPR-shaped, never issued. */
const cpr = '140312-1234'

const story = outlookStory()
let desk: Desk

beforeAll(async () => {
  const call = story.house.as('coordinator')
  const courseId = await story.courseOf(reference)
  const { knownTerms } = await call(readInvitees, { params: { courseId }, body: {} })
  expect(knownTerms).toContain(name)
})
beforeEach(async () => {
  desk = await story.open()
})

/** What the pane lists beside its "Fjern". */
const found = ({ pane }: Desk, words: string) =>
  pane.getByRole('list', { name: 'Fundet i invitationen' }).getByText(words).waitFor()

/** As from another program: HTML on the clipboard. */
const paste = ({ text }: Desk, html: string) =>
  text.evaluate((body: HTMLElement, pasted) => {
    body.focus()
    getSelection()?.selectAllChildren(body)
    getSelection()?.collapseToEnd()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

/** The pane's own cross: what it knew is left in the window. */
const closePane = ({ page }: Desk) =>
  page.getByRole('region', { name: 'Samlet' }).getByRole('button', { name: 'Luk' }).click()

const clean = ({ pane }: Desk) => pane.getByText('Ingen personoplysninger i invitationen.').waitFor()

/** She leaves the form for the pane: the guard looks again. */
const lookAtPane = ({ pane }: Desk) => pane.getByRole('heading', { name: 'Indkald til møde' }).click()

test('the pane sees what she writes, says what and where, and takes it out again', async () => {
  const { pane, subject } = desk
  await pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await pane.getByRole('radio', { name: reference }).check()
  await subject.fill(`Møde om ${name}s skole, ${cpr}`)
  await lookAtPane(desk)
  await found(desk, `Emnet indeholder et navn fra familien: »${name}s«.`)
  await found(desk, 'Emnet indeholder et CPR-nummer: »140312-••••«.')
  await pane.getByRole('button', { name: /Fjern.*navn/ }).click()
  await pane.getByText('Det er fjernet.').waitFor()
  await expect.poll(() => subject.inputValue()).toBe(`Møde om skole, ${cpr}`)
  await pane.getByRole('button', { name: /Fjern.*CPR/ }).click()
  await pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await expect.poll(() => subject.inputValue()).toBe('Møde om skole, ')
})

test('a family member written into the attendee list is found at once and taken out', async () => {
  const { page, pane } = desk
  await pane.getByRole('radio', { name: reference }).check()
  await pane.getByRole('radio', { name: reference }).and(pane.locator(':checked')).waitFor()
  const to = page.getByRole('form', { name: 'Aftale' }).getByLabel('Til', { exact: true })
  await to.fill('rikke.baek@mail.example')
  await to.press('Enter')
  await found(desk, 'Deltagerlisten indeholder et navn fra familien')
  await pane.getByRole('button', { name: /^Fjern/ }).click()
  await pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await page.getByRole('button', { name: 'Fjern rikke.baek@mail.example' }).waitFor({ state: 'detached' })
})

test('X-10 a family name or a CPR number in a booked invitation is stopped on Send, and the sentence says what to do', async () => {
  await bookWith(desk, reference)
  const fine = await desk.subject.inputValue()
  await desk.subject.fill(`${fine} ${name}`)
  let dialog = await refusedSend(desk)
  await expect
    .poll(() => dialog.innerText())
    .toContain(`Emnet indeholder et navn fra familien: »${name}«. Fjern det, så kan du sende.`)
  await expect
    .poll(() => dialog.getByRole('button').allInnerTexts())
    .toEqual(['Gå tilbage og ret', 'Send ikke'])
  await dialog.getByRole('button', { name: 'Gå tilbage og ret' }).click()

  await desk.subject.fill(`${fine} ${cpr}`)
  dialog = await refusedSend(desk)
  await expect.poll(() => dialog.innerText()).toContain('Emnet indeholder et CPR-nummer: »140312-••••«.')
  await dialog.getByRole('button', { name: 'Send ikke' }).click()

  await desk.subject.fill(fine)
  await expectSent(desk)
})

test('a change that the pane has not seen is asked about, and she may send', async () => {
  await bookWith(desk, reference)
  const location = await desk.location.inputValue()
  await closePane(desk)
  await desk.location.fill(`${location}, stuen`)
  const dialog = await refusedSend(desk)
  await expect.poll(() => dialog.innerText()).toContain('Invitationen er ændret, siden Samlet sidst så den.')
  await dialog.getByRole('button', { name: 'Gå tilbage og ret' }).click()
  await desk.pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await expectSent(desk)
})

test('a draft opened another day is not sent before the pane knows its course again', async () => {
  await bookWith(desk, reference)
  await story.screen.page.getByRole('button', { name: 'Gem' }).click()
  await story.screen.page.getByText('Kladden er gemt.').waitFor()
  const draft = story.house.local.graph
    .events()
    .find((event) => event.draft && event.subject.endsWith(reference))
  desk = await story.open({ item: draft?.id ?? '', pane: 'closed' })

  const dialog = await refusedSend(desk)
  await expect.poll(() => dialog.innerText()).toContain('Åbn Samlet og tjek igen.')
  await dialog.getByRole('button', { name: 'Gå tilbage og ret' }).click()
  await paneReady(desk.pane)
  await desk.pane.getByText(`Kladden hører til ${reference}. Samlet passer på den igen.`).waitFor()
  await expect
    .poll(() => line(desk.pane, 'Tid og lokale').innerText())
    .toMatch(/kl\. \d+\.\d\d–\d+\.\d\d · Lokale/)
  await desk.pane.getByText('Ingen personoplysninger i invitationen.').waitFor()
  await expectSent(desk)
})

test('while she types, the line is shown with the name underlined, and one press writes the reference instead', async () => {
  const { pane, subject } = desk
  await pane.getByRole('radio', { name: reference }).check()
  await subject.fill(`Møde om ${name}`)
  await found(desk, `Emnet indeholder et navn fra familien: »${name}«.`)
  await expect.poll(() => pane.locator('mark').allInnerTexts()).toEqual([name])
  await pane.getByRole('button', { name: `Skriv ${reference} i stedet` }).click()
  await pane.getByText(`${reference} står der nu i stedet.`).waitFor()
  await expect.poll(() => subject.inputValue()).toBe(`Møde om ${reference}`)
  await clean(desk)
})

test('what nobody told Samlet of is warned of: another person, an illness', async () => {
  await desk.pane.getByRole('radio', { name: reference }).check()
  await desk.text.fill('Naboen Torben Didriksen kommer. Hun har epilepsi.')
  await found(desk, 'Teksten indeholder et navn: »Torben Didriksen«.')
  await found(desk, 'Teksten siger noget om helbred: »epilepsi«.')
})

test('a false alarm she lets stand with a reason, is sent, and is in the log without the words', async () => {
  await bookWith(desk, reference)
  await desk.location.fill(`Lokalet ved siden af ${name}s salon, ring 21 30 40 50`)
  await found(desk, `Stedet indeholder et navn fra familien: »${name}s«.`)
  await desk.pane.getByRole('button', { name: /^Lad stå.*telefonnummer/ }).waitFor()
  expect(await desk.pane.getByRole('button', { name: /^Lad stå.*fra familien/ }).count()).toBe(0)
  await desk.pane.getByRole('button', { name: /^Fjern.*fra familien/ }).click()
  await desk.pane.getByRole('button', { name: /^Lad stå.*telefonnummer/ }).click()
  await desk.pane.getByRole('button', { name: 'det er et offentligt sted eller nummer' }).click()
  await desk.pane.getByText('Det står i denne invitation.').waitFor()
  await clean(desk)
  await expectSent(desk)
  const call = story.house.as('coordinator')
  const courseId = await story.courseOf(reference)
  const { lines } = await call(readCourseLog, { params: { courseId, before: 'newest' }, body: {} })
  const booked = lines.find((line) => line.action === 'meeting-booked')
  expect(booked).toBeDefined()
  expect(lines.find((line) => line.action === 'finding-let-stand')?.subject).toBe(
    `phone location public ${booked?.subject}`,
  )
})

test('after the pane was closed, what she types, pastes, attaches and whom she adds is stopped, cleaned and sent', async () => {
  await bookWith(desk, reference)
  const { page, subject, text } = desk
  const fine = await subject.inputValue()
  await closePane(desk)

  const refused = async (words: string) => {
    const dialog = await refusedSend(desk)
    await expect.poll(() => dialog.innerText()).toContain(words)
    await dialog.getByRole('button', { name: 'Send ikke' }).click()
  }
  await subject.fill(`${fine} ${Array.from(name).join(' ')}`)
  await refused('Emnet indeholder et navn fra familien')
  await subject.fill(fine)

  const before = await text.innerHTML()
  await paste(
    desk,
    `<p>Plan for ${name.slice(0, 2)}<b>${name.slice(2)}</b>, se <a href="https://sag.example/borger/4471823">her</a></p>`,
  )
  await refused(`Teksten indeholder et navn fra familien: »${name}«. Samlet fandt ét sted mere.`)
  await text.evaluate((body, html) => {
    body.innerHTML = html
    body.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, before)

  const files = page.getByLabel('Filer', { exact: true })
  await files.setInputFiles({
    name: `Handleplan_${name}.pdf`,
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF'),
  })
  await refused(`Et vedhæftet filnavn indeholder et navn fra familien: »${name}«.`)
  await page.getByRole('button', { name: `Fjern Handleplan_${name}.pdf` }).click()

  const to = page.getByRole('form', { name: 'Aftale' }).getByLabel('Til', { exact: true })
  await to.fill(`Mor til ${name} <mor@mail.example>`)
  await to.press('Enter')
  await refused(`Deltagerlisten indeholder et navn fra familien: »${name}«.`)
  await page.getByRole('button', { name: `Fjern Mor til ${name}` }).click()
  await expectSent(desk)
})

test('an everyday appointment is none of the guard’s business, but for a CPR number', async () => {
  const to = desk.page.getByRole('form', { name: 'Aftale' }).getByLabel('Til', { exact: true })
  await to.fill('Jonas Egelund')
  await to.press('Enter')
  await desk.subject.fill(`Frokost ${cpr}`)
  const dialog = await refusedSend(desk)
  await expect.poll(() => dialog.innerText()).toContain('Emnet indeholder et CPR-nummer')
  await dialog.getByRole('button', { name: 'Send ikke' }).click()
  await desk.subject.fill('Frokost, ring 21 30 40 50')
  await expectSent(desk)
  expectFaithful(story.house, story.screen.errors)
})
