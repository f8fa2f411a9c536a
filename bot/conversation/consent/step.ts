import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { courseFor, wholeFamily } from '../../access/course-for.ts'
import type { Actor } from '../../http/caller.ts'
import type { StoredCourse } from '../../storage/courses.ts'
import type { Language } from '#shared/text/language.ts'
import type { Answering, Press } from '../pressed.ts'

/** In the language of whoever presses. */
export type ConsentPress = Press & { language: Language }

/** One press on the coordinator's own consent card, and the card that comes of it. @throws Refused */
export type Step = (
  world: Answering,
  actor: Actor,
  press: ConsentPress,
) => Promise<AdaptiveCardActionResponse>

/** The course as it stands now, for whoever keeps its consents, with a line in the audit: the card that follows names the family. */
export async function courseToShow(
  world: Answering,
  actor: Actor,
  courseId: string,
): Promise<{ course: StoredCourse; today: Temporal.PlainDate }> {
  const { course } = await courseFor(
    world,
    actor,
    courseId,
    'register consent',
    'consent-card-shown',
    wholeFamily,
  )
  return { course, today: localDate(world.clock.now()) }
}
