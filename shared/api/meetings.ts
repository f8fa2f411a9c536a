import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { id, instant, mail, nothing, date } from './shapes.ts'
import { meetingPlaces } from '#shared/domain/meeting/meeting-kind.ts'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { reasons } from '#shared/domain/reason.ts'

const params = z.object({ courseId: id })
const meetingParams = z.object({ courseId: id, meetingId: id })

/** The courses the caller may book for, by reference only: no name ever reaches the pane's list. */
export const listReferences = contract({
  method: 'get',
  path: '/api/references',
  params: nothing,
  body: nothing,
  response: z.object({ courses: z.array(z.object({ id, reference: z.string() })) }),
})

/** Everybody on the map, and whether he may be invited today; `because` says why not. Family and bisidder never (catalogue 5.2). */
export const readInvitees = contract({
  method: 'get',
  path: '/api/courses/:courseId/invitees',
  params,
  body: nothing,
  response: z.object({
    invitees: z.array(
      z.object({
        contactId: id,
        name: z.string(),
        function: z.string(),
        department: z.nullable(z.string()),
        mail: z.nullable(mail),
        may: z.boolean(),
        because: z.nullable(z.enum(reasons)),
        until: z.nullable(date),
      }),
    ),
    /** The known terms of this course for the guard in the pane (O-45): name parts, streets, schools. Never a CPR number. */
    knownTerms: z.array(z.string()),
    /** What of the municipality's allow list counts in this course: nothing that holds one of its terms. */
    allowed: z.array(z.string()),
  }),
})

export const meetingState = z.object({
  id,
  courseId: id,
  reference: z.string(),
  type: z.enum(meetingTypes),
  state: z.enum(['holding', 'awaiting-room', 'held', 'declined', 'booked', 'cancelled']),
  start: instant,
  end: instant,
  place: z.enum(meetingPlaces),
  room: z.nullable(z.object({ mail, name: z.string() })),
  /** The cycle that it is one meeting of. */
  cycleId: z.nullable(id),
  /** What will stand in her appointment, exactly (D-06, X-10): no field that could hold a name. */
  invitation: z.object({
    subject: z.string(),
    bodyHtml: z.string(),
    location: z.string(),
    attendees: z.array(z.object({ mail, name: z.string() })),
    /** The opaque id in the item's custom properties. */
    mark: z.string(),
  }),
  because: z.nullable(z.enum(reasons)),
})

/** A room as it is asked for. */
export const heldRoom = z.object({ mail, name: z.string().check(z.maxLength(200)) })

/** Holds the room, where the meeting has one. The meeting id is made by the pane: the same booking sent twice is one meeting and one hold. */
export const holdMeeting = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId',
  params: meetingParams,
  body: z.object({
    type: z.enum(meetingTypes),
    start: instant,
    end: instant,
    room: z.nullable(heldRoom),
    /** Said when it is held in no room. */
    place: z.optional(z.enum(meetingPlaces)),
    contactIds: z.array(id).check(z.maxLength(40)),
  }),
  response: meetingState,
})

export const readMeeting = contract({
  method: 'get',
  path: '/api/courses/:courseId/meetings/:meetingId',
  params: meetingParams,
  body: nothing,
  response: meetingState,
})

/** Her appointment is filled: the meeting, its checklist, deadlines, card and reminders are stored in one transaction. */
export const bookMeeting = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/booking',
  params: meetingParams,
  body: nothing,
  response: meetingState,
})

/** Gives the room back and takes the reminders away. */
export const cancelMeeting = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/cancellation',
  params: meetingParams,
  body: nothing,
  response: meetingState,
})

/** What the guard needs for an item that carries our mark (a reopened draft): the known terms again. */
export const readMark = contract({
  method: 'get',
  path: '/api/marks/:mark',
  params: z.object({ mark: z.string().check(z.maxLength(64)) }),
  body: nothing,
  response: z.object({ courseId: id, meetingId: id, reference: z.string(), knownTerms: z.array(z.string()) }),
})
