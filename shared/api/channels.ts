import * as z from 'zod/mini'
import { reasons } from '#shared/domain/reason.ts'
import { contract } from './contract.ts'
import { id, nothing } from './shapes.ts'

const params = z.object({ courseId: id })
const reason = z.nullable(z.enum(reasons))

/** How far something of the channel is: `by-hand` is what Samlet could not do, and a person must. */
const done = z.enum(['done', 'on-way', 'by-hand'])

/** The core team's channel as its coordinator sees it: how far it is, who is in it, and who is not and why (X-32, O-43). */
const channel = z.object({
  /** `none` may be asked for unless `because` says why not; `failed` was tried, and may be asked for again. */
  state: z.enum(['none', 'making', 'made', 'failed']),
  because: reason,
  /** What it is, or will be, called: the course's reference. */
  name: z.string(),
  /** A standard channel: the whole hosting team reads it. */
  open: z.boolean(),
  /** Opens the channel in Teams; null before it is made. */
  address: z.nullable(z.string()),
  /** Null before it is made, or when nobody has asked for it through Samlet. */
  tab: z.nullable(done),
  /** Does the bot post here, or to each person's chat? */
  posts: z.enum(['channel', 'chat']),
  /** The coordinator first. Nobody is listed of an open channel. `because` says why a person must do it. */
  members: z.array(z.object({ staffId: id, name: z.string(), owner: z.boolean(), state: done, because: reason })),
  /** Still in it, although the family's yes does not cover them any more: to be taken out by hand today. */
  mustLeave: z.array(z.object({ staffId: id, name: z.string() })),
  leftOut: z.array(z.object({ staffId: id, name: z.string(), because: z.enum(reasons) })),
})

/** For the coordinator: 403 `not-allowed` for others of the team. */
export const readChannel = contract({
  method: 'get',
  path: '/api/courses/:courseId/channel',
  params,
  body: nothing,
  response: channel,
})

/** Has it made. Sent twice it is made once. 409 `course-closed` or `no-hosting-team`. Answers as `readChannel` does, a moment later. */
export const makeChannel = contract({
  method: 'post',
  path: '/api/courses/:courseId/channel',
  params,
  body: nothing,
  response: channel,
})
