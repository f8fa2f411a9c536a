import type { Browser, FrameLocator } from 'playwright-core'
import { listCourses } from '#shared/api/courses.ts'
import { buildFaces } from '../../infra/build.ts'
import { buildHostPages } from '../../infra/local/pages/build-host-pages.ts'
import { hostPages } from '../../infra/local/pages/pages.ts'
import type { Persona } from '../../infra/local/personas.ts'
import { launchBrowser, openScreen, tabIn, type Screen } from './browser.ts'
import { openHouse, type House } from './house.ts'

export type TabWish = {
  persona?: Persona['key']
  theme?: 'default' | 'dark' | 'contrast'
  size?: { width: number; height: number }
  /** What Teams speaks. Danish, unless it is said. */
  locale?: string
}

export type StoryTab = {
  house: House
  browser: Browser
  /** @throws when the story has no such family */
  courseOf(familyName: string): string
  /** Where Teams shows the tab at a path inside it, as a link would: '' or 'course/…/map'. */
  address(path: string, wish?: TabWish): string
  /** The tab at a path inside it, when its heading stands there. */
  open(path: string, wish?: TabWish): Promise<Screen & { tab: FrameLocator }>
  stop(): Promise<void>
}

/** The story of Birkelund in a browser: the shipped tab in the local Teams, with the service behind it. */
export async function openStoryTab(): Promise<StoryTab> {
  await Promise.all([buildFaces(), buildHostPages()])
  const house = await openHouse({ story: true, pages: hostPages })
  const browser = await launchBrowser()
  const { courses } = await house.as('coordinator')(listCourses, { params: {}, body: {} })
  const address = (path: string, { persona = 'coordinator', theme = 'default', locale }: TabWish = {}) => {
    const query = new URLSearchParams({ persona, theme, view: 'families' })
    if (path) query.set('path', path)
    if (locale) query.set('locale', locale)
    return `${house.local.origin}/teams?${query}`
  }
  return {
    house,
    browser,
    courseOf(familyName) {
      const course = courses.find((one) => one.familyName === familyName)
      if (!course) throw new Error(`The story has no ${familyName}.`)
      return course.id
    },
    address,
    async open(path, wish = {}) {
      const screen = await openScreen(browser, wish.size)
      await screen.page.goto(address(path, wish))
      const tab = tabIn(screen.page)
      await tab.getByRole('heading', { level: 1 }).waitFor()
      return { ...screen, tab }
    },
    async stop() {
      await browser.close()
      await house.stop()
    },
  }
}
