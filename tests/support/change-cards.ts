import { Temporal } from 'temporal-polyfill'
import {
  meetingChangeCard,
  type MeetingChangeView,
} from '#bot/conversation/cards/meeting-change/meeting-change-card.ts'
import { noNews } from '#bot/conversation/cards/meeting-change/outlook-news.ts'
import type { Pressed } from '#bot/conversation/cards/consent/own-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import type { Language } from '#shared/text/language.ts'
import { typedByPeople } from './consent-cards.ts'

const meetingId = '8e4d2c3b-0a9f-4e8d-9c7b-6a5f4e3d2c1b'
const instant = (text: string) => Temporal.Instant.from(text)

/** The meeting's own card as the coordinator sees it, in every state and at its longest. @param name of a room: whatever somebody has called it */
export function changeCards(
  teamsAppId: string,
  { reference, ...pressed }: Pressed & { reference: string },
  language: Language = 'da',
  name = typedByPeople,
): [string, Card][] {
  const room = { mail: 'rum@birkelund.example', name, capacity: 12, place: name }
  const [start, end] = [instant('2026-03-18T08:00:00Z'), instant('2026-03-18T10:00:00Z')]
  const noneAround = { moved: [], underWay: [], outside: [], stands: [] }
  const common = {
    reference,
    language,
    today: Temporal.PlainDate.from('2026-03-02'),
    outcome: { is: 'Attention', lines: ['Nej'] } as const,
    meeting: { id: meetingId, type: 'networkMeeting' as const, start, end, room },
    changed: null,
    inRoom: true,
    around: noneAround,
    offer: {
      changes: [1, 2, 3, 4].map((n) => `7d3c1b2a-9f8e-4d7c-8b6a-5f4e3d2c1b0${n}`),
      stands: `${start.toString()} ${end.toString()} rum@birkelund.example`,
    },
  }
  const part = (type: MeetingType, days: number) => ({
    type,
    start: start.add({ hours: 24 * days }),
    end: start.add({ hours: 24 * days + 1 }),
    room,
  })
  const parts = [
    part('familyPreparation', -10),
    part('leaderPreparation', -3),
    part('debrief', 1),
    part('afterMeeting', 3),
  ]
  const slot = (day: string) => ({
    start: `${day}T08:00:00Z`,
    end: `${day}T10:00:00Z`,
    rooms: [room],
    reasons: [
      { kind: 'without' as const, names: [typedByPeople] },
      { kind: 'short-notice' as const },
      { kind: 'school-holiday' as const, holiday: 'ascension' as const },
    ],
  })
  const news = {
    gone: false,
    moved: { start: start.add({ hours: 24 }), end: end.add({ hours: 24 }) },
    place: true,
    noTeams: true,
    attendeesShown: true,
    outsiders: 1,
    joined: 2,
    leftOut: 2,
    declined: 1,
  }
  const here = {
    ...common,
    roomKept: true,
    behind: null,
    news: noNews,
    times: [],
    rooms: [],
  }
  const times = ['2026-03-19', '2026-03-20', '2026-03-23'].map(slot)
  const to = {
    id: '6c2b1a0f-8e7d-4c6b-9a5f-4e3d2c1b0a9f',
    start: start.add({ hours: 48 }),
    end: end.add({ hours: 48 }),
    room,
    roomGone: false,
  }
  const takes = {
    verb: 'meeting-change-pick',
    data: { ...wishOf(common.offer), start: to.start.toString(), room: room.mail },
  }
  const states: Record<string, MeetingChangeView> = {
    'the meeting, to be changed': { ...here, is: 'standing', outcome: null },
    'the meeting, moved before, in no room': {
      ...here,
      is: 'standing',
      changed: 'meeting-moved',
      inRoom: false,
      meeting: { id: meetingId, type: 'networkMeeting' as const, start, end, room: null },
      behind: 'unknown',
    },
    'the meeting without its room, and an appointment that lags': {
      ...here,
      is: 'standing',
      roomKept: false,
      behind: 'behind',
      news: { ...news, outsiders: 3, leftOut: 1, declined: 4 },
    },
    'three times to move it to': { ...here, is: 'times', times },
    'three times, and much that happened in Outlook': {
      ...here,
      is: 'times',
      times,
      news,
      behind: 'behind',
      roomKept: false,
    },
    'no time to move it to': { ...here, is: 'times' },
    'three rooms': { ...here, is: 'rooms', rooms: [room, room, room] },
    'no other room': { ...here, is: 'rooms' },
    'deleted in Outlook': { ...here, is: 'times', news: { ...noNews, gone: true } },
    'a change on its way': { ...common, is: 'under-way', to },
    'a change whose room said no': { ...common, is: 'declined', to },
    'a change whose room is gone': { ...common, is: 'declined', to: { ...to, roomGone: true } },
    'three times, in no room': { ...here, is: 'times', inRoom: false, times },
    'a hold on its way back': { ...common, is: 'restoring', to },
    'why it is called off': { ...common, is: 'why', around: { ...noneAround, stands: parts } },
    'moved, and the meetings around it with it, but for one': {
      ...here,
      is: 'standing',
      around: { ...noneAround, moved: parts.slice(1), outside: parts.slice(0, 1) },
    },
    'moved, and the meetings around it on their way': {
      ...here,
      is: 'standing',
      around: { ...noneAround, underWay: parts },
    },
    'a change on its way, and the meetings around it with it': {
      ...common,
      is: 'under-way',
      to,
      around: { ...noneAround, underWay: parts },
    },
    'what moves along with it': {
      ...common,
      is: 'around',
      to,
      plan: { id: 'plan', moves: parts.map((one) => ({ from: one, to: one })), blocked: [] },
      press: takes,
    },
    'what moves along with it, and what cannot': {
      ...common,
      is: 'around',
      to,
      plan: {
        id: 'plan',
        moves: parts.slice(2).map((one) => ({ from: one, to: one })),
        blocked: parts.slice(0, 2),
      },
      press: takes,
    },
    'what cannot move along with it': {
      ...common,
      is: 'around',
      to,
      plan: { id: 'plan', moves: [], blocked: parts.slice(0, 1) },
      press: takes,
    },
    'called off, and the meetings around it stand': {
      ...common,
      is: 'off',
      because: 'too-few-can-come',
      behind: 'behind',
      around: { ...noneAround, stands: parts },
    },
    'called off, and the appointment still stands': {
      ...common,
      is: 'off',
      because: 'too-few-can-come',
      behind: 'behind',
    },
    'called off without a reason': { ...common, is: 'off', because: null, behind: null },
    'a meeting that has begun': { ...common, is: 'begun' },
  }
  return Object.entries(states).map(([state, view]) => [state, meetingChangeCard(view, pressed, teamsAppId)])
}

const wishOf = ({ stands, changes }: { stands: string; changes: readonly string[] }) => ({
  stands,
  change: changes[0]!,
})
