import { expect, test } from 'vitest'
import { book, giveBack, type Booked, type Meeting, type Progress, type Written } from './booking.ts'
import { outcomeSentence } from './booking-sentence.ts'
import { OutlookRefused } from './host.ts'
import { refusal, scriptedService, type Answer } from '../tests/support/scripted-service.ts'
import type { CompleteWish } from './wish.ts'
import { wordsIn } from './words.ts'

const meetingId = '30000000-0000-4000-8000-000000000001'
const wish: CompleteWish = {
  type: 'networkMeeting',
  courseId: '10000000-0000-4000-8000-000000000001',
  place: 'room',
  minutes: 120,
  from: '2026-03-03',
  until: '2026-03-24',
  contactIds: ['20000000-0000-4000-8000-000000000001'],
  welcomeIds: [],
  family: { notBefore: null, notAfter: null, notOn: [] },
  roomWish: { accessible: false, equipment: [], place: null },
  travelMinutes: 0,
  onTeams: false,
  slot: { start: '2026-03-18T08:00:00Z', end: '2026-03-18T10:00:00Z' },
  room: { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' },
}
const meeting = (state: Meeting['state']): Meeting => ({
  id: meetingId,
  courseId: wish.courseId,
  reference: 'NM-2026-0412',
  type: 'networkMeeting',
  state,
  ...wish.slot,
  place: wish.place,
  room: wish.room,
  cycleId: null,
  invitation: { subject: 's', bodyHtml: 'b', location: 'l', attendees: [], mark: 'm' },
  because: null,
  contactIds: [],
  family: { notBefore: null, notAfter: null, notOn: [] },
  roomWish: { accessible: false, equipment: [], place: null },
  onTeams: false,
  change: null,
  roomKept: true,
  appointment: { known: true, due: null },
  cancelledBecause: null,
})

const ok = (state: Meeting['state']): Answer => ({ status: 200, body: meeting(state) })
const no = refusal

/** What was asked of a service that answers by a script, and what was said meanwhile. */
async function scripted(script: Answer[]) {
  const said: Progress[] = []
  const { call, asked } = await scriptedService(script)
  const ports = { call, say: (progress: Progress) => void said.push(progress), wait: async () => undefined }
  const inShort = () => asked.map((line) => line.replace(/\/.*\/meetings\//, '').replace(meetingId, 'id'))
  return { ports, inShort, steps: () => said.map((progress) => progress.step) }
}

async function booked(
  script: Answer[],
  write: () => Promise<Written> = async () => ({ isPrivate: true, appointmentId: null }),
) {
  const { ports, inShort, steps } = await scripted(script)
  const outcome = await book(wish, meetingId, { ...ports, write })
  return { outcome, asked: inShort(), said: steps() }
}

const standing: Booked = { is: 'booked', meeting: meeting('booked'), isPrivate: true, kept: null }

async function givenBack(script: Answer[], unmark: () => Promise<void> = async () => undefined) {
  const { ports, inShort, steps } = await scripted(script)
  const outcome = await giveBack(standing, { ...ports, unmark })
  return { outcome, asked: inShort(), said: steps() }
}

test('hold, wait for the room, fill in, book', async () => {
  const { outcome, asked, said } = await booked([
    ok('awaiting-room'),
    ok('awaiting-room'),
    ok('held'),
    ok('booked'),
  ])
  expect(outcome).toMatchObject({ is: 'booked', isPrivate: true, meeting: { state: 'booked' } })
  expect(asked).toEqual(['PUT id', 'GET id', 'GET id', 'POST id/booking'])
  expect(said).toEqual(['asking', 'waiting', 'waiting', 'writing', 'storing'])
})

test('busy, away and cut off are tried again with the same meeting id', async () => {
  const script = [
    no(429, 'microsoft365-busy'),
    'hang-up',
    ok('awaiting-room'),
    no(503, 'microsoft365-unavailable'),
    ok('held'),
    'hang-up',
    ok('booked'),
  ] as Answer[]
  const { outcome, asked, said } = await booked(script)
  expect(outcome).toMatchObject({ is: 'booked' })
  expect(asked.filter((line) => line.startsWith('PUT'))).toEqual(['PUT id', 'PUT id', 'PUT id'])
  expect(said.filter((step) => step === 'again')).toHaveLength(4)
})

test('after four tries she is told, and nothing is lost', async () => {
  const away = no(503, 'microsoft365-unavailable')
  const { outcome, asked } = await booked([away, away, away, away])
  expect(outcome).toEqual({ is: 'stopped', because: 'microsoft365-unavailable', detail: null })
  expect(asked).toHaveLength(4)
})

test('a refusal that will not pass is not tried again', async () => {
  const { outcome, asked } = await booked([no(409, 'consent-ended')])
  expect(outcome).toMatchObject({ is: 'stopped', because: 'consent-ended' })
  expect(asked).toEqual(['PUT id'])
})

test('a room that says no ends the try before anything is written', async () => {
  const { outcome, said } = await booked([ok('awaiting-room'), ok('declined')])
  expect(outcome).toEqual({ is: 'declined', room: 'Lokale Birk', gone: false })
  expect(said).not.toContain('writing')
})

test('when the answer to the booking was lost, it is read and written again, never booked again', async () => {
  const { outcome, asked } = await booked([no(409, 'meeting-already-booked'), ok('booked')])
  expect(outcome).toMatchObject({ is: 'booked' })
  expect(asked).toEqual(['PUT id', 'GET id'])
})

test('when Outlook does not take the text, the meeting is not booked', async () => {
  const { outcome, asked } = await booked([ok('held')], async () => {
    throw new OutlookRefused(9018, 'closed')
  })
  expect(outcome).toEqual({ is: 'outlook-refused' })
  expect(asked).toEqual(['PUT id'])
})

test('a room that never answers ends in a sentence', async () => {
  const { outcome, said } = await booked(Array.from({ length: 200 }, () => ok('awaiting-room')))
  expect(outcome).toMatchObject({ is: 'stopped', because: 'booking-not-finished' })
  expect(said).toContain('slow')
})

test('given back: the meeting is cancelled first, then the appointment forgets it', async () => {
  const order: string[] = []
  const { outcome, asked, said } = await givenBack([ok('cancelled')], async () => void order.push('unmarked'))
  expect(outcome).toEqual({ is: 'given-back' })
  expect(asked).toEqual(['POST id/cancellation'])
  expect(order).toEqual(['unmarked'])
  expect(said).toEqual(['giving-back'])
})

test('when nobody answers, it is booked still, she is told why, and the appointment keeps its mark', async () => {
  const { outcome, asked } = await givenBack(['hang-up', 'hang-up', 'hang-up', 'hang-up'], () =>
    Promise.reject(new Error('the mark was taken off')),
  )
  expect(outcome).toEqual({ ...standing, kept: { because: 'offline', detail: null } })
  expect(asked).toHaveLength(4)
})

test('when Outlook does not let go of the mark, the room is given back all the same, and that is said', async () => {
  const { outcome } = await givenBack([ok('cancelled')], async () => {
    throw new OutlookRefused(9018, 'closed')
  })
  expect(outcome).toEqual({ is: 'mark-stands' })
  expect(outcomeSentence(outcome, true, wordsIn.da)).toMatch(/^Lokalet er givet tilbage, men Outlook/)
  expect(
    outcomeSentence({ ...standing, kept: { because: 'offline', detail: null } }, true, wordsIn.da),
  ).toMatch(/ingen forbindelse.*stadig er holdt/s)
})
