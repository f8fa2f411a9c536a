import * as z from 'zod/mini'
import { cycleTypes } from '#shared/domain/meeting/cycle-steps.ts'
import { meetingPlaces } from '#shared/domain/meeting/meeting-kind.ts'
import { reasons } from '#shared/domain/reason.ts'
import { contract } from './contract.ts'
import { familyWish } from './family-wish.ts'
import { roomWish } from './room-wish.ts'
import { askedRoom, meetingState } from './meetings.ts'
import { date, id, instant, mail, nothing } from './shapes.ts'
import { slot } from './times.ts'

const ids = z.array(id).check(z.maxLength(40))
const type = z.enum(cycleTypes)
const place = z.enum(meetingPlaces)
const params = z.object({ courseId: id, cycleId: id })

/** Times for one network meeting and the meetings about it, each in its window (D-07, D-09, D-11, D-12). Nothing is held. */
export const findCycleTimes = contract({
  method: 'post',
  path: '/api/courses/:courseId/cycle-times',
  params: z.object({ courseId: id }),
  body: z.object({
    contactIds: ids,
    welcomeIds: ids,
    /** The meeting leader, one of those picked: comes to formøde and debrief too. */
    leaderId: z.nullable(id),
    /** The network meeting's length and days. */
    minutes: z.int().check(z.minimum(15), z.maximum(480)),
    from: date,
    until: date,
    family: familyWish,
    room: roomWish,
    travelMinutes: z.int().check(z.minimum(0), z.maximum(120)),
    /** Which meetings, the network meeting among them; `present` is where one lies, and `fixed` that it stays there. */
    meetings: z
      .array(
        z.object({
          type,
          place,
          present: z.nullable(z.object({ start: instant, room: z.nullable(mail) })),
          fixed: z.boolean(),
        }),
      )
      .check(z.minLength(1), z.maxLength(5)),
    /** Rooms that have said no, from when until when they were asked for: they are not offered again then. */
    refused: z.array(z.object({ room: mail, start: instant, end: instant })).check(z.maxLength(20)),
    /** A cycle that stands already: its own meetings are in nobody's way. */
    cycleId: z.nullable(id),
  }),
  response: z.object({
    /** In the order in which they are held; null when one has no time in its window. */
    meetings: z.nullable(
      z.array(
        z.object({
          type,
          slot,
          /** It lay elsewhere before. */
          moved: z.boolean(),
          /** Other times that fit while the others stand. */
          choices: z.array(slot),
        }),
      ),
    ),
    /** The one that most often has no time. */
    blocked: z.nullable(type),
  }),
})

/** A cycle as it stands; what is wrong with a meeting stands with it. */
export const cycleState = z.object({
  id,
  /** In the order in which they are held; empty of one that nobody has begun. */
  meetings: z.array(
    z.object({
      ...meetingState.shape,
      /** Stands in her calendar: an event that Samlet has made, or her own appointment once it is booked. */
      inCalendar: z.boolean(),
    }),
  ),
  /** Microsoft 365 did not take everything; asked again, it goes on from here. */
  trouble: z.nullable(z.enum(reasons)),
})

/** Holds all the rooms. All ids are made by the pane: the same cycle sent twice is one cycle, and each meeting one meeting with one hold. */
export const holdCycle = contract({
  method: 'put',
  path: '/api/courses/:courseId/cycles/:cycleId',
  params,
  body: z.object({
    meetings: z
      .array(
        z.object({
          id,
          type,
          start: instant,
          end: instant,
          place,
          room: z.nullable(askedRoom),
          contactIds: ids,
          onTeams: z.optional(z.boolean()),
          /** Those of them without whom it can be held. */
          welcomeIds: z.optional(ids),
        }),
      )
      .check(z.minLength(1), z.maxLength(5)),
    /** Kept with each of them. */
    family: z.optional(familyWish),
    roomWish: z.optional(roomWish),
  }),
  response: cycleState,
})

/** Leads on what is open, and says how the cycle stands. */
export const readCycle = contract({
  method: 'get',
  path: '/api/courses/:courseId/cycles/:cycleId',
  params,
  body: nothing,
  response: cycleState,
})

/** Those that have their room, or need none, are put in her calendar and sent; the network meeting is her own appointment and is not. */
export const bookCycle = contract({
  method: 'post',
  path: '/api/courses/:courseId/cycles/:cycleId/booking',
  params,
  body: nothing,
  response: cycleState,
})
