import type { cancelReasons as da } from '../da/cancel-reasons.ts'

export const cancelReasons: typeof da = {
  'family-asks': 'The family asks for it',
  illness: 'Illness',
  'too-few-can-come': 'Too few can come',
  'new-time-later': 'A new time will be found later',
  'not-needed': 'The meeting is not needed now',
  'course-ends': 'The course ends',
}
