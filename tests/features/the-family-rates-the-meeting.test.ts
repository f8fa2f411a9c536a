import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSmileys } from '#shared/api/smiley.ts'
import { chooseTool } from '#shared/api/tools.ts'
import { expectAccessible, expectQuiet, pageViolations } from '../support/browser.ts'
import { openStoryTab, type StoryTab } from '../support/story-tab.ts'

let story: StoryTab
let courseId: string
beforeAll(async () => {
  story = await openStoryTab()
  // Their third meeting was held ten days ago; three adults live in two homes.
  courseId = story.courseOf('Familien Bækholm')
})
afterAll(() => story?.stop())

const said = async () => {
  const { meetings } = await story.house.as('coordinator')(readSmileys, { params: { courseId }, body: {} })
  return meetings[0]!
}

/** The window that opens when she has pressed for that member. */
async function handTo(page: Page, tab: FrameLocator, name: string): Promise<Page> {
  const opening = page.context().waitForEvent('page')
  await tab.getByRole('button', { name: `Giv tabletten videre til ${name}` }).click()
  const tablet = await opening
  tablet.setDefaultTimeout(60_000)
  await tablet.getByText(`Til ${name.split(' ')[0]}`).waitFor()
  return tablet
}

test('the ruler is switched on for the course, and the tablet goes to one of the family, who answers by the keyboard alone', async () => {
  const screen = await story.open(`course/${courseId}/instruments`)
  const { page, tab } = screen
  await tab.getByRole('switch', { name: /^Smileylinealen/ }).focus()
  await page.keyboard.press('Space')
  await tab.getByText('Smileylinealen er slået til.').waitFor()
  await expectAccessible(page, 'iframe')
  await tab.getByRole('link', { name: 'Til overblikket' }).click()
  await tab.getByRole('button', { name: 'Efter mødet' }).click()
  const tablet = await handTo(page, tab, 'Rikke Bækholm')

  // Behind it the tab shows nothing of the family, and knows nothing of it.
  await tab.getByRole('heading', { name: 'Tabletten er givet videre' }).waitFor()
  // It claims no lock that it is not.
  await tab.getByText('Teams er stadig logget ind som dig').waitFor()
  expect(await tab.locator('body').innerText()).not.toMatch(/logger ind igen|[Ll]og ind og/)
  await tablet.getByText('Dit svar står med dit navn hos familiekoordinatoren').waitFor()
  expect(await tablet.getByText('Hvordan var mødet').allInnerTexts()).toEqual(['Hvordan var mødet for dig?'])
  expect(await tablet.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await tab.locator('body').innerText()).not.toMatch(/Thorlund|NM-2/)
  await page.evaluate(() => history.back())
  expect(await tab.getByRole('heading', { name: 'Efter mødet' }).count()).toBe(0)

  await tablet.getByRole('button', { name: 'Send mit svar' }).click()
  await tablet.getByText('Vælg et ansigt først.').waitFor()
  const faces = tablet.getByRole('radiogroup').or(tablet.getByRole('group')).getByRole('radio')
  await expect.poll(() => faces.count()).toBe(5)
  await faces.first().focus()
  for (let step = 0; step < 3; step += 1) await tablet.keyboard.press('ArrowRight')
  await expect.poll(() => tablet.getByRole('radio', { name: 'Godt', exact: true }).isChecked()).toBe(true)
  expect(await pageViolations(tablet)).toEqual([])
  await tablet.keyboard.press('Tab')
  await tablet.keyboard.type('Vi blev hørt')
  await tablet.keyboard.press('Tab')
  await tablet.keyboard.press('Enter')
  await tablet.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
  await expect.poll(() => tablet.evaluate(() => document.body.contains(document.activeElement))).toBe(true)
  expect(new URL(tablet.url()).hash).toBe('')
  expect(await tablet.getByRole('link').count()).toBe(0)
  await tablet.close()

  await tab.getByRole('button', { name: 'Jeg har tabletten igen' }).click()
  // Back where she handed it over, wherever the link into the tab led.
  await tab.getByRole('heading', { level: 1, name: 'Efter mødet' }).waitFor()
  expect((await said()).answers).toMatchObject([{ name: 'Rikke Bækholm', face: 4, comment: 'Vi blev hørt' }])
  expectQuiet(screen)
  await page.context().close()
})

test('on a phone, in English; the same page opened again is over, and what was said is told one by one to her', async () => {
  const { page, tab } = await story.open(`course/${courseId}/after`, { size: { width: 360, height: 780 } })
  await tab.getByText('1 har svaret', { exact: true }).waitFor()
  await tab.getByText('»Vi blev hørt«').waitFor()
  const tablet = await handTo(page, tab, 'Stig Thorlund')
  const address = tablet.url()
  await tablet.getByRole('button', { name: 'English' }).click()
  await tablet.getByRole('radio', { name: 'Very bad' }).check({ force: true })
  expect(await tablet.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await tablet.getByRole('button', { name: 'Send my answer' }).click()
  await tablet.getByRole('heading', { name: 'Thank you for your answer' }).waitFor()
  await tablet.goto('about:blank')
  await tablet.goto(address)
  await tablet.getByText('Siden kan ikke bruges længere. Giv tabletten tilbage.').waitFor()
  expect((await said()).numbers).toEqual({ answers: 2, mean: null })

  await tab.getByRole('button', { name: 'Jeg har tabletten igen' }).click()
  await page.context().close()
})

test('she takes the tablet back while somebody is writing: what was written is gone; without a network it stays', async () => {
  const { page, tab } = await story.open(`course/${courseId}/after`)
  const tablet = await handTo(page, tab, 'John Falkberg')
  const comment = tablet.getByRole('textbox', { name: 'Vil du sige mere?' })
  await comment.fill('Kun til Karen')
  await tablet.getByRole('radio', { name: 'Dårligt', exact: true }).check({ force: true })
  const asked = () => tablet.waitForEvent('requestfailed', (one) => one.url().endsWith('/api/handed-over'))
  const looksAgain = (how: 'focus' | 'pageshow') =>
    tablet.evaluate((event) => dispatchEvent(new Event(event)), how)

  await tablet.context().setOffline(true)
  await Promise.all([asked(), looksAgain('focus')])
  await Promise.all([asked(), tablet.getByRole('button', { name: 'Send mit svar' }).click()])
  await tablet.getByRole('alert').waitFor()
  expect(await comment.inputValue()).toBe('Kun til Karen')
  await tablet.context().setOffline(false)

  await tab.getByRole('button', { name: 'Jeg har tabletten igen' }).click()
  await tab.getByRole('heading', { level: 1, name: 'Efter mødet' }).waitFor()
  await looksAgain('pageshow')
  await tablet.getByText('Siden kan ikke bruges længere. Giv tabletten tilbage.').waitFor()
  expect(await comment.count()).toBe(0)
  expect(await tablet.content()).not.toContain('Kun til Karen')
  expect((await said()).numbers.answers).toBe(2)
  await page.context().close()
})

test('the half hour is over while somebody writes, without a network: what was written goes by itself', async () => {
  const { page, tab } = await story.open(`course/${courseId}/after`)
  const tablet = await handTo(page, tab, 'John Falkberg')
  await tablet.clock.install()
  await tablet.reload()
  const comment = tablet.getByRole('textbox', { name: 'Vil du sige mere?' })
  await comment.fill('Kun til Karen')
  await tablet.context().setOffline(true)
  await tablet.clock.fastForward('29:00')
  expect(await comment.inputValue()).toBe('Kun til Karen')
  await tablet.clock.fastForward('02:00')
  await tablet.getByText('Siden kan ikke bruges længere. Giv tabletten tilbage.').waitFor()
  expect(await comment.count()).toBe(0)
  expect(await tablet.content()).not.toContain('Kun til Karen')
  await page.context().close()
})

test('the ruler is switched off while the tablet is out: the family is asked to give it back, and told nothing of tools', async () => {
  const { page, tab } = await story.open(`course/${courseId}/after`)
  const tablet = await handTo(page, tab, 'John Falkberg')
  await story.house.as('coordinator')(chooseTool, {
    params: { courseId, tool: 'smiley' },
    body: { on: false, months: null },
  })
  await tablet.getByRole('radio', { name: 'Godt', exact: true }).check({ force: true })
  await tablet.getByRole('button', { name: 'Send mit svar' }).click()
  await tablet.getByText('Siden kan ikke bruges længere. Giv tabletten tilbage.').waitFor()
  expect(await tablet.locator('body').innerText()).not.toMatch(/Redskaber|smileylineal/i)
  await page.context().close()
})

test('the answer arrives and the network goes: it is thanked for when the page can ask, and counted once', async () => {
  await story.house.as('coordinator')(chooseTool, {
    params: { courseId, tool: 'smiley' },
    body: { on: true, months: null },
  })
  const { page, tab } = await story.open(`course/${courseId}/after`)
  const tablet = await handTo(page, tab, 'John Falkberg')
  await tablet.getByRole('radio', { name: 'Dårligt', exact: true }).check({ force: true })
  // It is kept, and the answer to it is lost on its way; so is the question about it.
  await tablet.route('**/api/handed-over/smiley', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await tablet.route('**/api/handed-over', (route) => route.abort())
  await tablet.getByRole('button', { name: 'Send mit svar' }).click()
  await tablet.getByRole('alert').waitFor()
  await tablet.unroute('**/api/handed-over/smiley')
  await tablet.unroute('**/api/handed-over')
  await tablet.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await tablet.getByRole('heading', { name: 'Tak for dit svar' }).waitFor()
  expect((await said()).numbers.answers).toBe(3)
  await page.context().close()
})
