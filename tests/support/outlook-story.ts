import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { readCourse } from '#shared/api/courses.ts'
import { listReferences, readMeeting } from '#shared/api/meetings.ts'
import { launchBrowser, openScreen, type Screen } from './browser.ts'
import type { House } from './house.ts'
import { openAppointment, openOutlookHouse, type Desk } from './outlook.ts'

export type OutlookStory = {
  house: House
  browser: Browser
  screen: Screen
  /** Her appointment window, a new one or a saved one, with the pane beside it. */
  open(opening?: Parameters<typeof openAppointment>[2]): Promise<Desk>
  courseOf(reference: string): Promise<string>
  /** The newest booked meeting of the course, as the service has it. */
  stored(reference: string): Promise<Output<typeof readMeeting>>
}

/** One house a file, with the story told, and one screen of the coordinator's in it. */
export function outlookStory(): OutlookStory {
  const story = {} as OutlookStory
  story.open = (opening) => openAppointment(story.screen.page, story.house.local.origin, opening)
  story.courseOf = async (reference) => {
    const { courses } = await story.house.as('coordinator')(listReferences, { params: {}, body: {} })
    return courses.find((course) => course.reference === reference)!.id
  }
  story.stored = async (reference) => {
    const call = story.house.as('coordinator')
    const courseId = await story.courseOf(reference)
    const { meetings } = await call(readCourse, { params: { courseId }, body: {} })
    const { id: meetingId } = meetings.findLast(({ state }) => state === 'booked')!
    return call(readMeeting, { params: { courseId, meetingId }, body: {} })
  }
  beforeAll(async () => {
    ;[story.house, story.browser] = await Promise.all([openOutlookHouse(), launchBrowser()])
    story.screen = await openScreen(story.browser)
  })
  afterAll(async () => {
    await story.browser?.close()
    await story.house?.stop()
  })
  return story
}
