import * as z from 'zod/mini'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { contract } from './contract.ts'
import { askedRoom, heldRoom } from './meetings.ts'
import { id, instant, nothing } from './shapes.ts'

const params = z.object({ courseId: id, meetingId: id })
/** Where a meeting is held is told by its name alone. */
const lying = z.object({
  type: z.enum(meetingTypes),
  start: instant,
  end: instant,
  room: z.nullable(z.pick(heldRoom, { name: true })),
})

/** Said instead of a plan: the network meeting moves, and the others stay. */
export const alone = 'alone'

/**
 * What moving a network meeting of a cycle there does to the meetings about it. Nothing is held. `changeMeeting` is told `plan`, or `alone`, and
 * moves them by it.
 */
export const planAround = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/around',
  params,
  body: z.object({ start: instant, end: instant, room: z.nullable(askedRoom) }),
  response: z.object({
    plan: z.string(),
    moves: z.array(z.object({ from: lying, to: lying })),
    /** There is no time for these: they stay. */
    blocked: z.array(lying),
  }),
})

/** The meetings to come about a network meeting of a cycle; those that move along with it are led on as far as it goes now. */
export const readAround = contract({
  method: 'get',
  path: '/api/courses/:courseId/meetings/:meetingId/around',
  params,
  body: nothing,
  response: z.object({
    /** Moved along with it the last time. */
    moved: z.array(lying),
    /** On their way along with it, and where to. */
    underWay: z.array(lying),
    /** They do not fit where it stands. */
    outside: z.array(lying),
    /** All of them, where they stand now. */
    stands: z.array(lying),
  }),
})
