import { beforeAll, expect, test } from 'vitest'
import {
  booked,
  expectFaithful,
  namesOffered,
  pickCourseAndPeople,
  pickFirstTime,
  type Desk,
} from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
const story = outlookStory()
let desk: Desk
/** Everybody whom the family has said yes to, in the order of the pane. */
let names: string[]

beforeAll(async () => {
  desk = await story.open()
  const { pane } = desk
  await pickCourseAndPeople(desk, reference)
  names = await namesOffered(desk)
  // The last one stays at home, and without the first it can be held.
  await pane.getByRole('checkbox', { name: new RegExp(`^${names.at(-1)}`) }).uncheck()
  await pane.getByRole('checkbox', { name: `Mødet kan holdes uden ${names[0]}` }).check()
  await pickFirstTime(desk)
  await desk.button.click()
  await pane.getByText('tryk Send i Outlook').waitFor()
})

test('X-27 beside the open appointment stands who must come and who has said no in Outlook, and the substitute is written into it', async () => {
  const { pane } = desk
  const [meeting] = booked(story.house, reference).meetings
  const second = meeting!.attendees.find(({ name }) => name === names[1])!
  Object.assign(second, { answer: 'declined', answeredAt: story.house.local.clock.now().toString() })
  await pane.getByText('Hvem kommer?', { exact: true }).click()
  await pane.getByText('Afbud · svaret i Outlook').waitFor()
  await pane.getByRole('alert').filter({ hasText: 'En, der skal med, kommer ikke.' }).waitFor()
  const mustCome = (name: string | undefined) => () =>
    pane.getByRole('checkbox', { name: `${name} skal med` }).isChecked()
  await expect.poll(mustCome(names[0])).toBe(false)
  await expect.poll(mustCome(names[1])).toBe(true)

  const sent = names.at(-1)!
  await pane.getByRole('button', { name: `Ret afløser for ${names[1]}` }).click()
  await pane.getByLabel(`Afløser for ${names[1]}`).selectOption({ index: 1 })
  await pane.getByRole('button', { name: 'Gem afbud' }).click()
  await pane.getByRole('button', { name: `Tag ${sent} med` }).click()
  await pane.getByText('Afløseren er taget med, og aftalen er rettet.').waitFor()
  const attendees = () => booked(story.house, reference).meetings[0]!.attendees.map(({ name }) => name)
  await expect.poll(attendees).toContain(sent)
  expectFaithful(story.house, story.screen.errors)
})
