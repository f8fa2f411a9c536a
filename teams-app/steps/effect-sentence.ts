import { Temporal } from 'temporal-polyfill'
import { stepEffect } from '#shared/domain/course/step-effect.ts'
import type { steps } from '#shared/text/da/steps.ts'
import { formatDay } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import type { Course } from '../reading.ts'

/** What follows from moving the course there, in a sentence. */
export function effectSentence(
  { modelId, phase, meetings }: Pick<Course, 'modelId' | 'phase' | 'meetings'>,
  to: string,
  today: Temporal.PlainDate,
  text: typeof steps,
  language: Language,
): string {
  const met = meetings.map(({ start, ...meeting }) => ({ ...meeting, start: Temporal.Instant.from(start) }))
  const effect = stepEffect({ modelId, phaseId: phase.id, meetings: met }, to, today)
  if (effect.is !== 'begins') return text[effect.is]
  if (!effect.due) return text.beginsLater
  const day = formatDay(effect.due, language)
  return effect.late ? text.late(day) : text.begins(day)
}
