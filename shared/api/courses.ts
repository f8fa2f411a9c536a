import * as z from 'zod/mini'
import { courseActs } from '#shared/domain/access.ts'
import { modelIds } from '#shared/domain/course/model-ids.ts'
import { deadlineRules } from '#shared/domain/course/deadlines.ts'
import { meetingPlaces } from '#shared/domain/meeting/meeting-kind.ts'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { contract } from './contract.ts'
import {
  consent,
  contact,
  date,
  familyTie,
  id,
  instant,
  member,
  memberInput,
  nothing,
  planContent,
  required,
} from './shapes.ts'

const params = z.object({ courseId: id })
const saved = z.object({ revision: z.int() })
/** Every write names the revision it was based on; an older one is refused with `changed-by-someone-else` and nothing is lost. */
const basedOn = z.object({ revision: z.int() })

export const deadline = z.object({
  rule: z.enum(deadlineRules),
  due: date,
  state: z.enum(['done', 'upcoming', 'soon', 'overdue']),
})

const meetingView = z.object({
  id,
  type: z.enum(meetingTypes),
  state: z.enum(['holding', 'awaiting-room', 'held', 'declined', 'booked', 'cancelled']),
  start: instant,
  end: instant,
  place: z.enum(meetingPlaces),
  room: z.nullable(z.string()),
  /** There is no such room any more: another is to be found. */
  roomGone: z.boolean(),
  participants: z.int(),
  /** The cycle that it is one meeting of. */
  cycleId: z.nullable(id),
})

/** The step that a course has come to, by its name, and the phase of the model that it is in. */
export const phase = z.object({
  id: z.string(),
  da: z.string(),
  en: z.string(),
  number: z.int(),
  since: date,
})

export const courseRow = z.object({
  id,
  reference: z.string(),
  familyName: z.string(),
  modelId: z.enum(modelIds),
  phase,
  nextMeeting: z.nullable(meetingView),
  deadlines: z.array(deadline),
  planVersion: z.nullable(z.string()),
  /** Consents that end within 30 days. */
  consentsEnding: z.int(),
  /** The day on which it ended; null while it runs. A closed course is read only. */
  closedOn: z.nullable(date),
})

export const timelineEntry = z.object({
  at: instant,
  kind: z.enum([
    'course-made',
    'consent-given',
    'consent-withdrawn',
    'consent-ending',
    'plan-published',
    'meeting-held-room',
    'meeting-booked',
    'meeting-cancelled',
    'meeting-moved',
    'meeting-took-place',
    'agenda-sent',
    'card-posted',
    'reminder-posted',
    'checklist-done',
    'task',
    'network-changed',
    'glass-broken',
    'channel-made',
    'course-closed',
    'course-reopened',
    'step-moved',
  ]),
  /** A short parameter of the entry: a version, a checklist item, a reminder kind, a meeting (shared/domain/meeting/meeting-event.ts). Never a name. */
  detail: z.nullable(z.string()),
  by: z.nullable(z.string()),
})

export const checklistEntry = z.object({
  item: z.string(),
  meetingId: z.nullable(id),
  due: z.nullable(date),
  doneOn: z.nullable(date),
  doneBy: z.nullable(z.string()),
})

export const listCourses = contract({
  method: 'get',
  path: '/api/courses',
  params: nothing,
  body: nothing,
  response: z.object({ courses: z.array(courseRow) }),
})

export const createCourse = contract({
  method: 'post',
  path: '/api/courses',
  params: nothing,
  /** The id is made by the form, so that sending twice makes one course. */
  body: z.object({
    id,
    /** Left out, it is the one that the municipality usually follows. */
    modelId: z.optional(z.enum(modelIds)),
    familyName: required,
    members: z.array(memberInput).check(z.minLength(1), z.maxLength(20)),
    ties: z.array(familyTie).check(z.maxLength(100)),
  }),
  response: z.object({ id, reference: z.string(), revision: z.int() }),
})

/** A course as one recipient reads it. */
export const courseReading = z.extend(courseRow, {
  revision: z.int(),
  coordinator: z.string(),
  /** What the viewer may do here, of what the tab offers (catalogue 5.2). */
  acts: z.array(z.enum(courseActs)),
  /** Whoever moves the course is asked, before yet another network meeting, whether the family is ready to leave (O-07). */
  phaseOut: z.boolean(),
  /** When a leader's emergency access ends; null for everybody else. */
  openUntil: z.nullable(instant),
  /** The day on which nothing of it will be left; null while it runs. */
  eraseOn: z.nullable(date),
  members: z.array(member),
  ties: z.array(familyTie),
  contacts: z.array(contact),
  consents: z.array(consent),
  plan: z.nullable(z.object({ version: z.string(), publishedAt: instant, content: planContent })),
  meetings: z.array(meetingView),
  checklist: z.array(checklistEntry),
  timeline: z.array(timelineEntry),
})

export const readCourse = contract({
  method: 'get',
  path: '/api/courses/:courseId',
  params,
  body: nothing,
  response: courseReading,
})

export const saveFamily = contract({
  method: 'put',
  path: '/api/courses/:courseId/family',
  params,
  body: z.extend(basedOn, {
    familyName: required,
    members: z.array(memberInput).check(z.minLength(1), z.maxLength(20)),
    ties: z.array(familyTie).check(z.maxLength(100)),
    /** Somebody in the family said that something was wrong, and this puts it right (GDPR, article 16). */
    corrected: z.optional(z.object({ id, askedBy: id, note: required })),
  }),
  response: saved,
})

/** `undo` puts back who was taken off the same day: what the family had said yes to, towards him, holds again. */
export const saveContact = contract({
  method: 'put',
  path: '/api/courses/:courseId/contacts/:contactId',
  params: z.extend(params, { contactId: id }),
  body: z.extend(basedOn, { contact, undo: z.optional(z.literal(true)) }),
  response: saved,
})

export const removeContact = contract({
  method: 'delete',
  path: '/api/courses/:courseId/contacts/:contactId',
  params: z.extend(params, { contactId: id }),
  body: basedOn,
  response: saved,
})

/** What a withdrawal took with it, in numbers and dates: it names nobody. */
const taken = z.object({
  /** How many know less now. */
  recipients: z.int(),
  /** Meetings to come that participants fell out of; `task`: her appointment in Outlook is to be put right today. */
  meetings: z.array(z.object({ id, start: instant, participants: z.int(), task: z.boolean() })),
  /** How many colleagues leave the core team's channel. */
  leaving: z.int(),
})

/** One tick of a signed form, or all of them at once. */
const consentIds = z.array(id).check(z.minLength(1), z.maxLength(200))

/** A no again, which takes effect at once and cannot be undone. Sent twice it is done once. */
export const withdrawConsent = contract({
  method: 'post',
  path: '/api/courses/:courseId/withdrawals',
  params,
  body: z.extend(basedOn, { consentIds }),
  response: z.extend(saved, { taken }),
})

/** What that would take with it, as things stand: asked before it is done. Changes nothing. */
export const foreseeWithdrawal = contract({
  method: 'post',
  path: '/api/courses/:courseId/withdrawals/foreseen',
  params,
  body: z.object({ consentIds }),
  response: z.object({ taken }),
})

/** The consent card, in her own chat with Samlet. */
export const askConsentCard = contract({
  method: 'post',
  path: '/api/courses/:courseId/consent-card',
  params,
  body: nothing,
  response: nothing,
})

/** Publishing makes the next version: 1.0 before the first network meeting, 2.0 after it, then 2.1, 2.2 … (G-02). */
export const publishPlan = contract({
  method: 'post',
  path: '/api/courses/:courseId/plan',
  params,
  body: z.extend(basedOn, { content: planContent }),
  response: z.extend(saved, { version: z.string() }),
})

export const tickChecklist = contract({
  method: 'put',
  path: '/api/courses/:courseId/checklist/:item',
  params: z.extend(params, { item: z.string().check(z.maxLength(8)) }),
  body: z.extend(basedOn, { meetingId: z.nullable(id), done: z.boolean() }),
  response: saved,
})
