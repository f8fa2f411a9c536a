import { Temporal } from 'temporal-polyfill'
import {
  nextMeetingCard,
  type NextMeetingView,
} from '#bot/conversation/cards/next-meeting/next-meeting-card.ts'
import type { Pressed } from '#bot/conversation/cards/consent/own-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import type { Language } from '#shared/text/language.ts'
import { typedByPeople } from './consent-cards.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text)
/**
 * The next meeting on its card, in every state and at its longest.
 * @param name of the room: whatever somebody has called it
 */
export function nextMeetingCards(
  teamsAppId: string,
  common: Pressed & { reference: string },
  language: Language = 'da',
  name = typedByPeople,
): [string, Card][] {
  const room = { mail: 'rum@birkelund.example', name, capacity: 12, place: typedByPeople }
  const { reference, ...pressed } = common
  const view = {
    reference,
    language,
    type: 'networkMeeting' as const,
    lastDay: day('2026-03-18'),
    due: day('2026-06-18'),
    today: day('2026-04-23'),
    outcome: { is: 'Attention', lines: ['Nej'] } as const,
    left: 2,
    phaseOut: true,
    inRoom: true,
  }
  const slot = (at: string) => ({
    start: `${at}T08:00:00Z`,
    end: `${at}T10:00:00Z`,
    rooms: [room],
    reasons: [
      { kind: 'without' as const, names: [typedByPeople, typedByPeople] },
      { kind: 'school-holiday' as const, holiday: 'ascension' as const },
      { kind: 'after-three-months' as const },
      { kind: 'earliest' as const },
    ],
  })
  const times = ['2026-06-16', '2026-06-17', '2026-06-18'].map(slot)
  const meeting = {
    start: instant('2026-06-18T08:00:00Z'),
    end: instant('2026-06-18T10:00:00Z'),
    room: name,
    roomUnknown: false,
  }
  const parts = (['familyPreparation', 'leaderPreparation', 'debrief', 'afterMeeting'] as const).map(
    (type) => ({ ...meeting, type, begun: false }),
  )
  const around = { tooLate: [], inRooms: true }
  const absent = { kind: 'absent' as const, names: [typedByPeople, typedByPeople] }
  const nearMisses = times.map((one) => ({
    slot: one,
    given: [
      { drop: { kind: 'people' as const, contactIds: [] }, cost: absent },
      { drop: { kind: 'shorter' as const, minutes: 30 }, cost: { kind: 'minutes' as const, fewer: 30 } },
    ],
  }))
  const states: Record<string, NextMeetingView> = {
    'the next meeting, not asked for': { ...view, is: 'unasked' },
    'three times': { ...view, is: 'times', times },
    'two times': { ...view, is: 'times', times: times.slice(1), left: 1 },
    'one time, in no room': {
      ...view,
      is: 'times',
      times: [{ ...times[0]!, rooms: [] }],
      left: 0,
      inRoom: false,
    },
    'no time, near misses': { ...view, is: 'none', nearMisses },
    'no time at all': { ...view, is: 'none', nearMisses: [] },
    'on its way': { ...view, is: 'under-way', meeting },
    'the room said no': { ...view, is: 'declined', meeting },
    'there is no such room': { ...view, is: 'declined', meeting: { ...meeting, roomUnknown: true } },
    'the next meeting is booked': {
      ...view,
      is: 'booked',
      meeting,
      outcome: null,
      rest: { is: 'booked', meetings: [], ...around },
    },
    'the meetings around it are missing': {
      ...view,
      is: 'booked',
      meeting,
      rest: { is: 'missing', meetings: parts.slice(1), ...around },
    },
    'the meetings around it are missing, in no room; one is begun, one too late': {
      ...view,
      is: 'booked',
      meeting,
      rest: {
        is: 'missing',
        meetings: parts.slice(2, 3).map((one) => ({ ...one, begun: true })),
        tooLate: ['familyPreparation', 'leaderPreparation'],
        inRooms: false,
      },
    },
    'the meetings around it are on their way': {
      ...view,
      is: 'booked',
      meeting,
      rest: { is: 'under-way', meetings: parts, ...around },
    },
    'the meetings around it are on their way, in no room': {
      ...view,
      is: 'booked',
      meeting,
      rest: { is: 'under-way', meetings: parts, ...around, inRooms: false },
    },
  }
  return Object.entries(states).map(([state, shown]) => [state, nextMeetingCard(shown, pressed, teamsAppId)])
}
