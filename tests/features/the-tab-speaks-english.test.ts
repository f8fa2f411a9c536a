import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses, readCourse } from '#shared/api/courses.ts'
import { danishIn, textsIn } from '../support/danish-words.ts'
import { openStoryTab, type StoryTab, type TabWish } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  courseId = story.courseOf('Familien Bækholm')
})
afterAll(() => story.stop())

const english = { locale: 'en-gb' }

async function readAll() {
  const call = story.house.as('coordinator')
  const { courses } = await call(listCourses, { params: {}, body: {} })
  return Promise.all(courses.map(({ id }) => call(readCourse, { params: { courseId: id }, body: {} })))
}

const screens = [
  ['the list', () => '', 'My families'],
  ['the overview', () => `course/${courseId}`, 'Familien Bækholm'],
  ['the map', () => `course/${courseId}/map`, /^Network map/],
  ['the plan', () => `course/${courseId}/plan`, /^Family plan/],
  ['the consents', () => `course/${courseId}/consents`, /^Consents/],
  ['who sees what', () => `course/${courseId}/sharing`, /^Who sees what/],
  ['the log', () => `course/${courseId}/log`, /^Log/],
  ['the family, to be corrected', () => `course/${courseId}/edit`, /family/],
  ['a new course', () => 'new', 'New course'],
  ['the caseload', () => 'caseload', 'Courses per coordinator', { persona: 'leader' }],
  ['emergency access', () => 'glass', 'Open a course by emergency access', { persona: 'leader' }],
] as const satisfies [string, () => string, string | RegExp, TabWish?][]

test.for(screens)(
  'in an English Teams %s holds no Danish word of ours, and no text is missing',
  async (screen) => {
    const [, path, heading, wish] = screen
    const { page, tab, errors } = await story.open(path(), { ...english, ...wish })
    await tab.getByRole('heading', { level: 1, name: heading }).waitFor()
    const texts = await textsIn(tab.locator('body'))
    expect(danishIn(texts, await readAll())).toEqual([])
    expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([])
    await expect.poll(() => tab.locator('html').getAttribute('lang')).toBe('en')
    expect(errors).toEqual([])
    await page.context().close()
  },
)

test('the same looking finds the Danish words of a Danish tab', async () => {
  const { page, tab } = await story.open(`course/${courseId}`)
  await tab.getByRole('heading', { name: 'Tidslinje' }).waitFor()
  const found = danishIn(await textsIn(tab.locator('body')), await readAll())
  expect(found).toEqual(expect.arrayContaining(['samtykker', 'netværk', 'tidslinje', 'udskriv']))
  await page.context().close()
})
