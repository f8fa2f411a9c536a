import * as z from 'zod/mini'
import { channelModes, trialSteps } from '#shared/domain/channel/modes.ts'
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
  /** Does the bot post here, or to each person's chat? `when-added`: here, once somebody has added Samlet to the channel. */
  posts: z.enum(['channel', 'chat', 'when-added']),
  /** The coordinator first. Nobody is listed of an open channel. `because` says why a person must do it. */
  members: z.array(
    z.object({ staffId: id, name: z.string(), owner: z.boolean(), state: done, because: reason }),
  ),
  /** `name` is empty of whoever was added by hand in Teams and is unknown here. Still in it, although the family's yes does not cover them any more: to be taken out by hand today. */
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

/**
 * How far it is, for whoever looks again and again while something is on its way: it shows nobody, and leaves no line in the log.
 * Refused as `readChannel` is.
 */
export const readChannelProgress = contract({
  method: 'get',
  path: '/api/courses/:courseId/channel/progress',
  params,
  body: nothing,
  response: z.extend(z.pick(channel, { state: true, because: true, tab: true }), {
    /** How many are to join, or are being taken in. */
    onWay: z.int(),
  }),
})

/** Has it made. Sent twice it is made once. 409 `course-closed` or `no-hosting-team`. Answers as `readChannel` does, a moment later. */
export const makeChannel = contract({
  method: 'post',
  path: '/api/courses/:courseId/channel',
  params,
  body: nothing,
  response: channel,
})

const settings = z.object({
  /** How often it has been saved: whoever saves says what he has seen. */
  revision: z.int(),
  mode: z.enum(channelModes),
  /** The Entra group id of the hosting team; null before it is chosen. */
  hostingTeamId: z.nullable(z.uuid()),
})
const given = z.extend(settings, {
  /** Teams that Samlet has been added to, by their Entra group ids. */
  known: z.array(z.uuid()),
})

/** For the administrator (app role Samlet.Administrator); 403 `not-allowed` for others. */
export const readChannelSettings = contract({
  method: 'get',
  path: '/api/settings/channels',
  params: nothing,
  body: nothing,
  response: given,
})

/** Refused with 409 `changed-by-someone-else` when somebody else has saved since that revision. Sent twice it is saved once. */
export const saveChannelSettings = contract({
  method: 'put',
  path: '/api/settings/channels',
  params: nothing,
  body: settings,
  response: given,
})

/**
 * Tries each right in a channel of its own, which is deleted again, and posts where this mode posts; the post is taken away again.
 * Nothing is saved. Takes some seconds.
 */
export const tryChannelRights = contract({
  method: 'post',
  path: '/api/settings/channels/trial',
  params: nothing,
  body: z.object({ mode: z.enum(channelModes), hostingTeamId: z.uuid() }),
  response: z.object({
    steps: z.array(
      z.object({
        step: z.enum(trialSteps),
        /** `not-tried`: an earlier step failed, and there was nothing to try it on. */
        outcome: z.enum(['works', 'missing', 'not-tried']),
        because: reason,
      }),
    ),
    /** The name of a trial channel that could not be deleted again, and that she must; null when none is left. */
    left: z.nullable(z.string()),
  }),
})
