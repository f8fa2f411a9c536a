import * as z from 'zod/mini'
import { contract } from './contract.ts'
import { familyWish } from './family-wish.ts'
import { roomWish } from './room-wish.ts'
import { id, instant, mail, nothing, date } from './shapes.ts'
import { meetingPlaces } from '#shared/domain/meeting/meeting-kind.ts'
import { appointmentDues, cancelReasons, changeStates } from '#shared/domain/meeting/change.ts'
import { calendarStates } from '#shared/domain/meeting/calendar-states.ts'
import { followedTypes, meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { reasons } from '#shared/domain/reason.ts'

const params = z.object({ courseId: id })
const meetingParams = z.object({ courseId: id, meetingId: id })

/** The courses the caller may book for, by reference only: no name ever reaches the pane's list. `meeting` is what each is followed up by. */
export const listReferences = contract({
  method: 'get',
  path: '/api/references',
  params: nothing,
  body: nothing,
  response: z.object({
    courses: z.array(z.object({ id, reference: z.string(), meeting: z.enum(followedTypes) })),
  }),
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

/** A room as it is asked for: what it is called is Microsoft 365's to say (X-10). Refused with `room-unknown`. */
export const askedRoom = z.object({ mail })
/** A room as it is held. */
export const heldRoom = z.object({ mail, name: z.string().check(z.maxLength(200)) })
/** Microsoft's id of her own item. */
const appointmentId = z.string().check(z.minLength(1), z.maxLength(600))

export const meetingState = z.object({
  id,
  courseId: id,
  reference: z.string(),
  type: z.enum(meetingTypes),
  state: z.enum(['holding', 'awaiting-room', 'held', 'declined', 'booked', 'cancelled']),
  start: instant,
  end: instant,
  place: z.enum(meetingPlaces),
  room: z.nullable(heldRoom),
  /** The cycle that it is one meeting of. */
  cycleId: z.nullable(id),
  /** Those invited, by their ids on the map. */
  contactIds: z.array(id),
  /** What the family would rather have of the time: kept to whenever another is looked for. */
  family: familyWish,
  /** What its room must have, which is kept to as well. */
  roomWish,
  /** Held on Teams too. */
  onTeams: z.boolean(),
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
  /** A change in hand: asked for, and not carried out before its room has said yes. */
  change: z.nullable(
    z.object({ id, start: instant, end: instant, room: z.nullable(heldRoom), state: z.enum(changeStates) }),
  ),
  /** False when no room is kept for it: she gave it back, or it was lost. */
  roomKept: z.boolean(),
  /** Her own item in Outlook: whether the service knows it, and what must still be done to it. */
  appointment: z.object({ known: z.boolean(), due: z.nullable(z.enum(appointmentDues)) }),
  cancelledBecause: z.nullable(z.enum(cancelReasons)),
})

/** Holds the room, where the meeting has one. The meeting id is made by the pane: the same booking sent twice is one meeting and one hold. */
export const holdMeeting = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId',
  params: meetingParams,
  body: z.object({
    type: z.enum(meetingTypes),
    start: instant,
    end: instant,
    room: z.nullable(askedRoom),
    /** Said when it is held in no room. */
    place: z.optional(z.enum(meetingPlaces)),
    contactIds: z.array(id).check(z.maxLength(40)),
    family: z.optional(familyWish),
    roomWish: z.optional(roomWish),
    onTeams: z.optional(z.boolean()),
    /** Those of them without whom it can be held; not said: all must come, or as was said before. */
    welcomeIds: z.optional(z.array(id).check(z.maxLength(40))),
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
  body: z.object({ appointmentId: z.optional(appointmentId) }),
  response: meetingState,
})

/**
 * Gives the room back and takes the reminders away. With a reason it is called off: her appointment is cancelled, and the core team told
 * why. Without one the invitation was never sent.
 */
export const cancelMeeting = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/cancellation',
  params: meetingParams,
  body: z.object({ because: z.optional(z.enum(cancelReasons)) }),
  response: meetingState,
})

/** Where her item is, so that the service can change and cancel it under her token; not said where Outlook does not tell. `written`: it says what the meeting says. */
export const keepAppointment = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/appointment',
  params: meetingParams,
  body: z.object({ appointmentId: z.optional(appointmentId), written: z.boolean() }),
  response: meetingState,
})

const difference = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['gone', 'no-teams', 'attendees-shown']) }),
  z.object({ kind: z.literal('moved'), start: instant, end: instant }),
  z.object({ kind: z.literal('place'), location: z.string() }),
  z.object({ kind: z.literal('outsider'), name: z.string(), mail: z.string() }),
  z.object({ kind: z.enum(['joined', 'left-out', 'declined']), name: z.string(), contactId: id }),
])

/** What people have done in Outlook itself, read under her token; null when the service does not know her item. */
export const readAppointment = contract({
  method: 'get',
  path: '/api/courses/:courseId/meetings/:meetingId/appointment',
  params: meetingParams,
  body: nothing,
  response: z.object({ differences: z.nullable(z.array(difference)) }),
})

/** Puts it back: her item says again what the meeting says, and nobody else stands in it. */
export const putAppointmentRight = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/appointment/putting-right',
  params: meetingParams,
  body: nothing,
  response: meetingState,
})

/** It is held on Teams too: Microsoft makes the link and writes it into her item. There is no way back. */
export const holdOnTeams = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/teams',
  params: meetingParams,
  body: nothing,
  response: meetingState,
})

/**
 * Everybody on the map but the family, whether he is invited, and whether he may be. Of whoever may be added it is told how his calendar
 * is while the meeting is, read under the caller's own token; `outlook` is `failed` when Microsoft 365 did not answer.
 */
export const readParticipants = contract({
  method: 'get',
  path: '/api/courses/:courseId/meetings/:meetingId/participants',
  params: meetingParams,
  body: nothing,
  response: z.object({
    outlook: z.enum(['read', 'failed']),
    people: z.array(
      z.object({
        contactId: id,
        name: z.string(),
        function: z.string(),
        invited: z.boolean(),
        may: z.boolean(),
        because: z.nullable(z.enum(reasons)),
        /** `unknown`: Microsoft 365 knows no such mailbox. Null of whom nothing was asked. */
        calendar: z.nullable(z.enum(calendarStates)),
        /** He stands in her item already: somebody has put him there in Outlook itself. */
        inOutlook: z.boolean(),
      }),
    ),
  }),
})

const people = z.array(id).check(z.maxLength(40))

/**
 * Who takes part from here on: a substitute, or somebody added later. Only whom consent covers. `from` is the list that she
 * saw: whoever came or went meanwhile stays as he is. `seen`: when the meeting was as she saw it; refused with 409 `changed-by-someone-else` when
 * it is not so any more. `written`: she has the appointment open and writes it there; it is due until `keepAppointment` says that she has.
 */
export const saveParticipants = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/participants',
  params: meetingParams,
  body: z.object({
    contactIds: people,
    from: z.optional(people),
    seen: z.optional(z.object({ start: instant, end: instant })),
    written: z.optional(z.boolean()),
  }),
  response: meetingState,
})

const changeParams = z.extend(meetingParams, { changeId: id })

/**
 * Another time, another room, or both. The new room is asked first; the old one is kept until it has said yes. The change id is made by
 * whoever asks: the same change sent twice is one, and the next one takes its place.
 */
export const changeMeeting = contract({
  method: 'put',
  path: '/api/courses/:courseId/meetings/:meetingId/changes/:changeId',
  params: changeParams,
  body: z.object({
    start: instant,
    end: instant,
    room: z.nullable(askedRoom),
    /** Said when it is another than it was: it is the family's, whatever becomes of the change. */
    family: z.optional(familyWish),
    /** A network meeting of a cycle: the plan by which those about it move along. Refused with `changed-by-someone-else` when it is another now. */
    around: z.optional(z.string().check(z.maxLength(40))),
  }),
  response: meetingState,
})

/**
 * The new room has said yes: meeting, deadlines and reminders move, the old room is given back, and her appointment is changed. `written`:
 * whoever asks writes it in Outlook himself; it is due until `keepAppointment` says that he has.
 */
export const carryOutChange = contract({
  method: 'post',
  path: '/api/courses/:courseId/meetings/:meetingId/changes/:changeId/completion',
  params: changeParams,
  body: z.object({ written: z.boolean() }),
  response: meetingState,
})

/** Nothing comes of the change: the meeting stands where it stood. */
export const giveUpChange = contract({
  method: 'delete',
  path: '/api/courses/:courseId/meetings/:meetingId/changes/:changeId',
  params: changeParams,
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
