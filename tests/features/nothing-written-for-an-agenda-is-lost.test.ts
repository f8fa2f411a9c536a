import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishAgenda, readAgenda } from '#shared/api/agenda.ts'
import { readCourse } from '#shared/api/courses.ts'
import { expectAccessible } from '../support/browser.ts'
import { openStoryTab, type StoryTab, type TabWish } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
let meetingId: string

beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Lindegaard')
  const course = await story.house.as('coordinator')(readCourse, { params: { courseId }, body: {} })
  meetingId = course.nextMeeting!.id
})
afterAll(() => story.stop())

const params = () => ({ courseId, meetingId })
const open = (wish?: TabWish) => story.open(`course/${courseId}/agenda/${meetingId}`, wish)
const read = () => story.house.as('coordinator')(readAgenda, { params: params(), body: {} })

test('gøres dagsordenen endelig imens, står alt det skrevne i felterne, til det kan gemmes', async () => {
  const hers = await open()
  const his = await open({ persona: 'job-centre' })
  await hers.tab.getByRole('button', { name: 'Ret dagsordenen' }).click()
  const family = hers.tab.getByLabel('Det vil familien sige')
  await family.fill('Vi vil gerne fortælle om haven.')
  const own = his.tab.getByLabel('Hvad skal I tale om?')
  await own.fill('Truckkort')
  const finish = async (final: boolean) => {
    const { version } = await read()
    await story.house.as('coordinator')(finishAgenda, { params: params(), body: { version, final } })
  }
  await finish(true)

  await his.tab.getByRole('button', { name: 'Sæt på dagsordenen' }).click()
  await his.tab
    .getByText('Dagsordenen er endelig. Familiekoordinatoren kan gøre den til et udkast igen.')
    .waitFor()
  // The screen has read by now that it is final, and his words are still his.
  await his.tab.getByText('Ingen kan sætte punkter på, før den er et udkast igen.').waitFor()
  await expect.poll(() => own.inputValue()).toBe('Truckkort')
  await expectAccessible(his.page, 'iframe')

  const save = hers.tab.getByRole('button', { name: 'Gem', exact: true })
  const newest = hers.tab.getByRole('button', { name: 'Hent det nyeste' })
  await save.click()
  await newest.click()
  await newest.waitFor({ state: 'detached' })
  await hers.tab.getByText('Ingen kan sætte punkter på, før den er et udkast igen.').waitFor()
  await expect.poll(() => family.inputValue()).toBe('Vi vil gerne fortælle om haven.')
  await save.click()
  await hers.tab
    .getByText('Dagsordenen er endelig. Familiekoordinatoren kan gøre den til et udkast igen.')
    .waitFor()
  await expectAccessible(hers.page, 'iframe')
  await hers.tab.getByRole('button', { name: 'Gør til udkast igen' }).click()
  await hers.tab.getByText('Dagsordenen er et udkast igen.').waitFor()
  await save.click()
  await newest.click()
  await newest.waitFor({ state: 'detached' })
  await save.click()
  await hers.tab.getByText('Dagsordenen er gemt.').waitFor()

  await his.tab.getByRole('button', { name: 'Sæt på dagsordenen' }).click()
  await his.tab.getByText('Dit punkt står på dagsordenen.').waitFor()
  const texts = (await read()).items.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Truckkort', 'Vi vil gerne fortælle om haven.']))
  await hers.page.context().close()
  await his.page.context().close()
})

test('kommer svaret ikke frem, og retter han sine ord, går intet af det tabt', async () => {
  const { page, tab } = await open({ persona: 'job-centre' })
  const own = tab.getByLabel('Hvad skal I tale om?')
  const put = tab.getByRole('button', { name: 'Sæt på dagsordenen' })
  const texts = async () => (await read()).items.map(({ text }) => text)
  const path = '**/agenda/items/*'
  await page.route(path, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await own.fill('Fleksjob')
  await put.click()
  await tab.getByText('Der er ingen forbindelse.').waitFor()
  await page.unroute(path)
  expect(await texts()).toContain('Fleksjob')
  // The same words are the same item.
  await put.click()
  await tab.getByText('Dit punkt står på dagsordenen.').waitFor()
  expect((await texts()).filter((text) => text === 'Fleksjob')).toHaveLength(1)

  await page.route(path, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await own.fill('Mentor')
  await put.click()
  await tab.getByText('Der er ingen forbindelse.').waitFor()
  await page.unroute(path)
  await own.fill('Mentor og transport')
  await put.click()
  await tab.getByText('Dit punkt står på dagsordenen.').waitFor()
  expect(await texts()).toEqual(expect.arrayContaining(['Mentor', 'Mentor og transport']))
  await page.context().close()
})
