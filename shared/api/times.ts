import * as z from 'zod/mini'
import { schoolHolidays } from '#shared/domain/calendar/school-holidays.ts'
import { meetingPlaces } from '#shared/domain/meeting/meeting-kind.ts'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { roomEquipment } from '#shared/domain/meeting/slot.ts'
import { contract } from './contract.ts'
import { familyWish } from './family-wish.ts'
import { roomWish } from './room-wish.ts'
import { date, id, instant, mail } from './shapes.ts'

const ids = z.array(id).check(z.maxLength(40))
const equipment = z.array(z.enum(roomEquipment))
const names = z.array(z.string())

export const slot = z.object({
  start: instant,
  end: instant,
  /** The one that fits most closely first. */
  rooms: z.array(
    z.object({ mail, name: z.string(), capacity: z.nullable(z.int()), place: z.nullable(z.string()) }),
  ),
  /** Why it stands where it does. */
  reasons: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.enum(['yours', 'everybody', 'short-notice', 'after-three-months', 'earliest']),
      }),
      z.object({ kind: z.literal('without'), names }),
      z.object({ kind: z.literal('school-holiday'), holiday: z.enum(schoolHolidays) }),
    ]),
  ),
})

/** One thing given up, and what that costs. */
const given = z.object({
  drop: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('people'), contactIds: ids }),
    z.object({
      kind: z.literal('room'),
      need: z.enum(['seats', 'accessible', 'equipment', 'place', 'only']),
    }),
    z.object({ kind: z.literal('shorter'), minutes: z.int() }),
    z.object({ kind: z.literal('family'), wish: z.enum(['notBefore', 'notAfter', 'notOn']) }),
    z.object({ kind: z.literal('lunch') }),
  ]),
  cost: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('absent'), names }),
    z.object({ kind: z.literal('seats'), lacking: z.int() }),
    z.object({ kind: z.literal('equipment'), lacking: equipment }),
    z.object({ kind: z.literal('elsewhere'), place: z.nullable(z.string()) }),
    z.object({ kind: z.literal('minutes'), fewer: z.int() }),
    z.object({ kind: z.enum(['steps', 'another-room', 'family', 'lunch']) }),
  ]),
})

/** The best time there is when those things are given up and nothing else: one, or two where one is not enough. */
const nearMiss = z.object({ slot, given: z.array(given) })

/** Times at which all who must come can and a room is free with its margins (T-10), the best first. */
export const findTimes = contract({
  method: 'post',
  path: '/api/courses/:courseId/times',
  params: z.object({ courseId: id }),
  body: z.object({
    type: z.enum(meetingTypes),
    /** Said when it is held in no room: then none is looked for. */
    place: z.optional(z.enum(meetingPlaces)),
    contactIds: ids,
    /** Those who come if they can. */
    welcomeIds: z.optional(ids),
    minutes: z.int().check(z.minimum(5), z.maximum(480)),
    from: date,
    until: date,
    /** Only these rooms; null is any. */
    rooms: z.nullable(z.array(mail).check(z.maxLength(50))),
    room: z.optional(roomWish),
    family: z.optional(familyWish),
    /** Minutes that everybody needs to get there, and back. */
    travelMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(120))),
    /** The start she has set in her appointment: offered first when it fits. */
    first: z.optional(instant),
    /** Only a room is looked for, at this start, where the meeting stands: whoever is busy then is told, and hinders nothing. */
    at: z.optional(instant),
    /** A meeting of this course that is to be moved: its own time and its own room are in nobody's way. */
    moves: z.optional(id),
  }),
  response: z.object({
    slots: z.array(slot),
    /** When nothing fits: what would, if one thing were given up, or two. */
    nearMisses: z.array(nearMiss),
    /** When nothing fits: who or what stands in the way, most often first, in how many of the searched starts. */
    obstacles: z.array(
      z.object({
        kind: z.enum(['person', 'rooms', 'unknown-mailbox', 'outside-hours']),
        name: z.string(),
        share: z.number(),
      }),
    ),
    /** The buildings in which the municipality has rooms. */
    places: names,
  }),
})
