import type { FrameLocator, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Lindegaard')
})
afterAll(() => story.stop())

const read = () => story.house.as('coordinator')(readCourse, { params: { courseId }, body: {} })

/** Presses the words beside each tick, as a hand does: it is they that say whom it concerns. */
async function pressNames(ticks: Locator, names: readonly string[]): Promise<void> {
  for (const name of names) await ticks.getByText(name, { exact: true }).click()
}

/** Whose ticks are set, by the name that a screen reader says. */
async function ticked(ticks: Locator, names: readonly string[]): Promise<string[]> {
  const set = await Promise.all(
    names.map(async (name) => ticks.getByRole('checkbox', { name, exact: true }).isChecked()),
  )
  return names.filter((_, n) => set[n])
}

const concerned = (form: FrameLocator | Locator) => form.getByRole('group', { name: 'Hvem det handler om' })

test('den, hvis navn der trykkes på, er den, det handler om: mål for mål, og sådan gemmes det', async () => {
  const names = (await read()).members.map(({ name }) => name)
  const { page, tab, errors } = await story.open(`course/${courseId}/plan`)
  await tab.getByRole('button', { name: 'Skriv på planen' }).click()
  for (const n of names.keys()) {
    await tab.getByRole('button', { name: 'Tilføj mål' }).click()
    await tab.getByLabel('Målet med familiens egne ord').last().fill(`Om ${names[n]} alene.`)
    const ticks = concerned(tab.getByRole('group', { name: /^Mål \d+$/ }).last())
    await pressNames(ticks, [names[n]!])
    expect(await ticked(ticks, names)).toEqual([names[n]])
  }
  await tab.getByRole('button', { name: 'Udgiv ny version' }).click()
  await tab.getByText(/er udgivet\.$/).waitFor()
  const { plan, members } = await read()
  const about = members.map(({ name, id }) => [`Om ${name} alene.`, [id]])
  const kept = plan!.content.goals.filter(({ text }) => text.endsWith('alene.'))
  expect(kept.map(({ text, about: whom }) => [text, whom])).toEqual(about)
  expect(errors).toEqual([])
  await page.context().close()
})

test('en kontakt handler om dem, der blev trykket på, og et tryk mere tager den ene af igen', async () => {
  const names = (await read()).members.map(({ name }) => name)
  const { page, tab, errors } = await story.open(`course/${courseId}/map`)
  await tab.getByRole('button', { name: 'Tilføj til kortet' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByLabel('Navn').fill('Ellen Skovby')
  await pressNames(concerned(dialog), names)
  expect(await ticked(concerned(dialog), names)).toEqual(names)
  await pressNames(concerned(dialog), names.slice(1, 2))
  const left = names.filter((_, n) => n !== 1)
  expect(await ticked(concerned(dialog), names)).toEqual(left)
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { contacts, members } = await read()
  const about = contacts.find(({ name }) => name === 'Ellen Skovby')!.about
  expect(members.filter(({ id }) => about.includes(id)).map(({ name }) => name)).toEqual(left)
  expect(errors).toEqual([])
  await page.context().close()
})
