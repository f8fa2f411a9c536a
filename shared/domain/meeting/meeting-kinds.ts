import type { MeetingKind, MeetingPlace } from './meeting-kind.ts'
import type { MeetingType } from './meeting-types.ts'

const usual = {
  family: 'yes',
  chair: 'coordinator',
  network: 'nobody',
  place: 'room',
  minutes: 60,
  stated: false,
  margin: { before: 0, after: 0 },
  documents: [],
  minutesToFamily: 'not-stated',
  items: [],
  rated: false,
  window: null,
} as const satisfies Partial<MeetingKind>

type Models = MeetingKind['models']
const kind = <Id extends MeetingType>(
  id: Id,
  models: Models,
  own: Partial<Omit<MeetingKind, 'id' | 'models'>>,
) => ({ ...usual, ...own, id, models }) satisfies MeetingKind<Id> as MeetingKind<Id>

/** T-10, O-01: two hours, and the room from half an hour before to half an hour after. */
const large = { minutes: 120, margin: { before: 30, after: 30 }, network: 'everybody' } as const

/** Model A, the drejebog (3.1 … 3.4, D-04 … D-12, DF-01 … DF-04). Order about the network meeting: O-05. */
const modelA = [
  kind('phoneContact', ['A'], {
    place: 'telephone',
    minutes: 10, // T-05
    stated: true,
    documents: ['F-NOTE-PHONE-1', 'F-GUIDE-PHONE-1'],
  }),
  kind('screeningMeeting', ['A'], {
    chair: 'interviewer', // T-08: two employees
    network: 'picked',
    minutes: 55, // T-06
    stated: true,
    documents: ['F-NOTE-SCREEN-1', 'F-GUIDE-SCREEN-1'],
    minutesToFamily: 'on-joining',
  }),
  kind('meeting1', ['A'], {
    documents: ['F-GUIDE-M1-1'],
    minutesToFamily: 'yes',
    items: ['D-03', 'D-04'],
  }),
  kind('familyPreparation', ['A'], {
    documents: ['F-NOTE-PREP-1', 'F-GUIDE-PREP-1'],
    minutesToFamily: 'yes',
    items: ['D-05', 'D-07', 'DF-01'],
    // D-07: eight days before at the latest, so that the agenda can be one mailing (D-08).
    window: { from: { days: -28 }, until: { days: -8 }, best: { days: -10 } },
  }),
  kind('leaderPreparation', ['A'], {
    family: 'no',
    network: 'picked', // the meeting leader
    documents: ['F-CHECK-2'],
    minutesToFamily: 'no',
    items: ['D-09', 'DF-02'],
    // D-09: three working days before.
    window: { from: { days: -7 }, until: { workingDays: -1 }, best: { workingDays: -3 } },
  }),
  kind('networkMeeting', ['A', 'B', 'C'], {
    ...large,
    stated: true, // T-09
    chair: 'meeting-leader',
    documents: ['F-MINUTES-1', 'F-AGENDA-1', 'F-PART-1', 'F-PLAN-1'],
    minutesToFamily: 'yes',
    items: ['D-05', 'D-06', 'D-10', 'DF-03'],
    rated: true,
    window: { from: { days: 0 }, until: { days: 0 }, best: { days: 0 } },
  }),
  kind('debrief', ['A'], {
    family: 'no',
    network: 'picked', // the meeting leader
    minutes: 30,
    documents: ['F-EVAL-1'],
    minutesToFamily: 'no',
    items: ['D-12'],
    window: { from: { days: 0 }, until: { workingDays: 5 }, best: { workingDays: 1 } },
  }),
  kind('afterMeeting', ['A'], {
    documents: ['F-AFTER-1', 'F-PLAN-1'],
    minutesToFamily: 'yes',
    items: ['D-07b', 'D-11', 'DF-04'],
    // When the plan is filled in, and before it is sent (O-05, T-13).
    window: { from: { workingDays: 1 }, until: { days: 7 }, best: { workingDays: 3 } },
  }),
  kind('cooperationMeeting', ['A'], {
    family: 'not-stated',
    network: 'picked',
    minutes: 90,
    minutesToFamily: 'the-result',
  }),
]

const modelB = [
  kind('assessmentMeeting', ['B'], { network: 'picked', minutes: 90, minutesToFamily: 'yes' }),
  kind('analysisMeeting', ['B'], {
    family: 'no',
    network: 'picked',
    minutes: 90,
    minutesToFamily: 'the-result',
  }),
  kind('decisionMeeting', ['B'], { network: 'picked', minutes: 90, minutesToFamily: 'yes' }),
  kind('caseMeeting', ['B'], { network: 'picked', minutesToFamily: 'yes' }),
]

const modelC = [
  kind('kickoffMeeting', ['C'], {
    family: 'adults',
    chair: 'case-officer',
    network: 'picked',
    minutesToFamily: 'yes',
  }),
  kind('homeVisit', ['C', 'A', 'B'], { chair: 'consultant', place: 'home' }),
  kind('accompaniment', ['C'], {
    chair: 'host',
    network: 'picked',
    place: 'theirs',
    documents: ['F-ACCOMP-1'],
    minutesToFamily: 'yes',
  }),
  kind('workMeeting', ['C'], {
    family: 'no',
    chair: 'consultant',
    network: 'picked',
    documents: ['F-MINUTES-3'],
    minutesToFamily: 'in-full',
  }),
  kind('followUpMeeting', ['C'], { chair: 'consultant', network: 'picked', minutesToFamily: 'yes' }),
  kind('facilitatedMeeting', ['C'], {
    ...large,
    network: 'picked',
    chair: 'consultant',
    documents: ['F-BOARD-1'],
    minutesToFamily: 'yes',
  }),
  kind('schoolTeamMeeting', ['C'], { chair: 'consultant', network: 'picked', minutesToFamily: 'yes' }),
  kind('motivationTalk', ['C'], { chair: 'consultant', documents: ['F-PLAN-3'] }),
  kind('maintenanceTalk', ['C'], { chair: 'consultant', documents: ['F-PLAN-3'] }), // T-19
  kind('closingContact', ['C'], { chair: 'consultant', place: 'telephone', minutes: 30 }),
]

const modelD = [
  kind('staffPreMeeting', ['D'], {
    family: 'no',
    network: 'picked',
    minutes: 30, // T-28: 15 to 30 minutes
    stated: true,
    minutesToFamily: 'no',
  }),
  kind('sharedFamilyMeeting', ['D'], {
    ...large,
    chair: 'meeting-leader',
    documents: ['F-MINUTES-2', 'F-PLAN-4'],
    minutesToFamily: 'yes',
    rated: true, // P-D10
  }),
]

/**
 * Catalogue 2.E as data, model by model, in the order they come in a course. A municipality may change what we chose. Its two groups are of no
 * course, and not among them (domain/groups).
 */
export const meetingKinds = [...modelA, ...modelB, ...modelC, ...modelD]

/** Without somebody from the network there is nobody to call: the family is never invited in Outlook (O-03). */
export const needsPeople = (type: MeetingType) => kindOf(type).network !== 'nobody'

export function kindOf(type: MeetingType): MeetingKind<MeetingType> {
  return meetingKinds.find(({ id }) => id === type)!
}

/**
 * Where a meeting of this type may be held, its usual place first. The family may be visited or called when few are there
 * (D-02: they choose with her; D-03: a visit needs no room); what somebody else hosts is nobody else's.
 */
export function placesOf(type: MeetingType): MeetingPlace[] {
  const { place, family, network } = kindOf(type)
  const few: MeetingPlace[] = family !== 'no' && network !== 'everybody' ? ['home', 'telephone'] : []
  return [...new Set([place, 'room' as const, 'online' as const, ...few])]
}
