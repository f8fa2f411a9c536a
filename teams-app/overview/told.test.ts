import { expect, test } from 'vitest'
import type { Course } from '../reading.ts'
import { danish } from '../words.ts'
import { told } from './told.ts'

type Meeting = Course['meetings'][number]
const meeting = (type: Meeting['type'], start: string, cycleId: string | null): Meeting => ({
  id: type,
  type,
  state: 'booked',
  start,
  end: start,
  place: 'room',
  room: 'Lokale Birk',
  roomGone: false,
  participants: 1,
  cycleId,
})
const entry = (kind: Course['timeline'][number]['kind'], detail: string | null) => ({
  at: '2026-03-02T08:00:00Z',
  kind,
  detail,
  by: null,
})

test('a cycle that was booked together is one line, in the order in which its meetings are held', () => {
  const course = {
    meetings: [
      meeting('networkMeeting', '2026-04-15T07:00:00Z', 'c'),
      meeting('familyPreparation', '2026-04-07T07:00:00Z', 'c'),
      meeting('homeVisit', '2026-03-05T08:00:00Z', null),
    ],
    timeline: [
      entry('meeting-booked', 'networkMeeting 2026-04-15T07:00:00Z'),
      entry('meeting-booked', 'familyPreparation 2026-04-07T07:00:00Z'),
      entry('meeting-held-room', null),
      entry('meeting-held-room', null),
      entry('meeting-booked', 'homeVisit 2026-03-05T08:00:00Z'),
    ],
  }
  expect(told(course, danish).map(({ sentence, parts }) => [sentence, parts])).toEqual([
    [
      'Netværksmødet og møderne omkring det er booket: 2 møder',
      [
        'Møde 2 (formøde med familien) booket til tirsdag 7. april kl. 9.00',
        'Netværksmøde booket til onsdag 15. april kl. 9.00',
      ],
    ],
    ['Lokale reserveret', []],
    ['Hjemmebesøg booket til torsdag 5. marts kl. 9.00', []],
  ])
})

test('a meeting with another room at the same time is not said to be moved', () => {
  const course = {
    meetings: [meeting('networkMeeting', '2026-04-15T07:00:00Z', null)],
    timeline: [
      entry('meeting-moved', 'networkMeeting 2026-04-15T07:00:00Z room'),
      entry('meeting-moved', 'networkMeeting 2026-04-15T07:00:00Z'),
    ],
  }
  expect(told(course, danish).map(({ sentence, meetingIds }) => [sentence, meetingIds])).toEqual([
    ['Netværksmøde onsdag 15. april kl. 9.00 har fået et andet lokale', ['networkMeeting']],
    ['Netværksmøde flyttet til onsdag 15. april kl. 9.00', ['networkMeeting']],
  ])
})
