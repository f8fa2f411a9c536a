import { expect, test } from 'vitest'
import type { Course } from '../reading.ts'
import { danish } from '../words.ts'
import { timelineSentence } from './timeline-sentence.ts'

type Kind = Course['timeline'][number]['kind']
const said = (kind: Kind, detail: string | null) =>
  timelineSentence({ at: '2026-03-02T08:00:00Z', kind, detail, by: null }, danish)

test.for([
  ['meeting-booked', 'homeVisit 2026-04-15T07:00:00Z', 'Hjemmebesøg booket til onsdag 15. april kl. 9.00'],
  ['meeting-cancelled', 'caseMeeting', 'Statusmøde aflyst'],
  ['meeting-took-place', 'networkMeeting 2026-04-15T07:00:00Z', 'Netværksmøde holdt'],
  ['meeting-booked', '2026-04-15T07:00:00Z', 'Møde booket til onsdag 15. april kl. 9.00'],
  ['meeting-booked', null, 'Møde booket'],
  ['meeting-cancelled', null, 'Møde aflyst'],
  ['step-moved', 'P-C1/P-C2/step-done', 'Gået videre til »Kortlægning«: det forrige trin er gennemført'],
  ['step-moved', 'P-B5/P-B2/new-need', 'Gået tilbage til »Udredning«: der er opstået et nyt behov'],
  [
    'task',
    'message-stopped line known-term',
    'Opgave til dig: en besked blev holdt tilbage, fordi der stod et navn eller et sted fra familien i teksten. Giv den videre selv, uden det',
  ],
  ['task', 'no-leader', 'Opgave til dig: ingen leder kunne nås i Teams. Giv det selv videre til en leder'],
  ['task', 'card-failed', 'Opgave til dig: en besked kunne ikke sendes i Teams. Giv den videre selv'],
] as const)('%s, %s', ([kind, detail, sentence]) => {
  expect(said(kind, detail)).toBe(sentence)
})
