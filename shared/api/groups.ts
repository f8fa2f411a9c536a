import * as z from 'zod/mini'
import { groupIds, groupMinutes, groupPlaces, mostMembers, seats } from '#shared/domain/groups/groups.ts'
import { contract } from './contract.ts'
import { date, id, instant, mail, nothing, required } from './shapes.ts'

const member = z.object({ id, name: required, mail, seat: z.nullable(z.enum(seats)) })
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const minutes = z.int().check(z.minimum(groupMinutes.least), z.maximum(groupMinutes.most))
const choice = { firstDay: date, start: time, minutes, place: z.enum(groupPlaces) }
const basedOn = z.object({ revision: z.int().check(z.minimum(0)) })

/**
 * A series in the calendar of whoever calls the group. `booking`: it was asked for, and nobody knows whether Outlook has made it. `gone`: it is
 * not in Outlook any more. `read`: its days are as they stand in Outlook now; else as they were last seen. Of a day, `planned` is where the
 * rhythm has it; `stuck`: on a holiday or a weekend, and nobody has moved it.
 */
const series = z.object({
  id,
  state: z.enum(['booking', 'booked', 'gone']),
  ...choice,
  read: z.boolean(),
  days: z.array(z.object({ planned: date, start: instant, end: instant, stuck: z.boolean() })),
})

/** `revision` is 0 and `chair` null until somebody has set it up. `due`: by when it is to meet, when no meeting is booked. `cardFailed`: the bot could not say what it had to. */
const group = z.object({
  id: z.enum(groupIds),
  revision: z.int(),
  chair: z.nullable(z.object({ name: z.string(), mail: z.string(), isMe: z.boolean() })),
  members: z.array(member),
  series: z.array(series),
  metOn: z.nullable(date),
  due: z.nullable(date),
  cardFailed: z.boolean(),
})

const ofGroup = z.object({ groupId: z.enum(groupIds) })
const ofSeries = z.extend(ofGroup, { seriesId: id })

/** The groups that the caller runs, read from her Outlook where it is she who calls. Refused with 403 when there is none. */
export const readGroups = contract({
  method: 'get',
  path: '/api/groups',
  params: nothing,
  body: nothing,
  response: z.object({ groups: z.array(group) }),
})

/** Who is in it. Revision 0 sets it up, and the caller calls it from then on; what is booked is sent to whom is new. Refused with 409 `group-mail-twice`, `group-mail-outside`, `group-not-chair`. */
export const saveGroup = contract({
  method: 'put',
  path: '/api/groups/:groupId',
  params: ofGroup,
  body: z.extend(basedOn, { members: z.array(member).check(z.maxLength(mostMembers)) }),
  response: group,
})

/** The caller calls it from here on. A series of whoever did stays in her calendar, and is not Samlet's any more. */
export const takeGroupOver = contract({
  method: 'post',
  path: '/api/groups/:groupId/chair',
  params: ofGroup,
  body: basedOn,
  response: group,
})

/** The group is no more, and nothing is kept of it. Refused with 409 `group-has-series` while one is booked. */
export const dissolveGroup = contract({
  method: 'delete',
  path: '/api/groups/:groupId',
  params: ofGroup,
  body: basedOn,
  response: group,
})

/**
 * Books a series in the caller's own calendar; the id is made by whoever asks, and the same asked again is led to its end: what had not been
 * done is done. Refused with 409 `group-day-past`, `group-day-far`, `group-day-off`, `group-has-series`, `group-not-chair`, `group-not-set-up`.
 */
export const bookSeries = contract({
  method: 'put',
  path: '/api/groups/:groupId/series/:seriesId',
  params: ofSeries,
  body: z.extend(basedOn, choice),
  response: group,
})

/** Calls a series off, with a word to whom it was sent. One that is not there any more stays away. */
export const endSeries = contract({
  method: 'delete',
  path: '/api/groups/:groupId/series/:seriesId',
  params: ofSeries,
  body: basedOn,
  response: group,
})
