import type { Temporal } from 'temporal-polyfill'
import type { Circle } from '#shared/forms/circle.ts'
import type { StoredCourse } from '../storage/courses.ts'

/** Whom the forms of a course may name on that day. */
export const circleOf = (
  { members, ties, contacts, house }: Pick<StoredCourse, 'members' | 'ties' | 'contacts' | 'house'>,
  today: Temporal.PlainDate,
): Circle => ({ members, ties, contacts, house, today })
