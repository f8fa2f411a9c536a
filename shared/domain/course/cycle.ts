import type { followedTypes } from '../meeting/meeting-types.ts'
import type { ModelId } from './model-ids.ts'

/**
 * How the next network meeting is followed up (O-41). `propose`: times are proposed eight weeks before three months have passed, and an alarm
 * comes when none is booked by then (T-14) · `alarm`: the family says when it makes sense, and only the alarm comes (T-31) · `none`: the
 * phase has no network meeting of its own.
 */
export type Cycle = 'propose' | 'alarm' | 'none'

/** By model, or by step where the model says so. Model B's own "fixed cadence" is three months unless the municipality says otherwise [D]. */
const cycles: Readonly<Record<string, Cycle>> = {
  'familiens-fremtid': 'propose',
  'en-familie-en-indgang': 'propose',
  // C: the first follow-up meeting comes in phase 2 (T-41), then with the progress wheel (T-21); the end has its closing contact (T-20).
  'koordinerende-familiekonsulent': 'propose',
  'P-C1': 'none',
  'P-C5': 'none',
  'faelles-familier': 'alarm',
}

export const cycleOf = ({ modelId, phaseId }: { modelId: ModelId; phaseId: string }): Cycle =>
  cycles[phaseId] ?? cycles[modelId] ?? 'propose'

/** The meeting that a course of the model is followed up by, as 2.E names it. One of the other kind that is booked all the same counts too. */
export const meetingOf: Readonly<Record<ModelId, (typeof followedTypes)[number]>> = {
  'familiens-fremtid': 'networkMeeting',
  // In B an aid among others (2.E); its own case meetings are held at a local interval (P-B-D1), which no source gives.
  'en-familie-en-indgang': 'networkMeeting',
  'koordinerende-familiekonsulent': 'networkMeeting',
  'faelles-familier': 'sharedFamilyMeeting',
}
