import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findMailbox } from '../../infra/local/directory.ts'
import { apiClientSecret } from '../../infra/local/identity/registrations.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { apiClientId, outlookAddinId, personas, tenantId } from '../../infra/local/personas.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import { bookLund } from '../../tests/support/booked-meeting.ts'
import { karen } from '../../tests/support/course.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { microsoft365 } from '../graph/microsoft365.ts'
import { onBehalfOfTokens } from '../graph/on-behalf-of-token.ts'
import { saveAppointment } from '../storage/appointments.ts'
import type { Database } from '../storage/database.ts'
import { insertLeak, readLeak } from '../storage/leaks.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import { wire } from '../wire.ts'
import { callOff } from './call-off.ts'

const now = '2026-03-02T08:00:00Z'
const mail = personas[0]!.mail
let local: Local
let db: Database
let api: Api
beforeAll(async () => {
  const clock = movedClock(now)
  local = await startLocal({ port: 0, now: Temporal.Instant.from(now), log: () => undefined })
  db = await openTestDatabase(clock)
  api = await openApi(db, clock)
})
afterAll(async () => {
  await api?.close()
  await db?.close()
  await local?.stop()
})

test('X-10 a find in an appointment is over once that is called off, and not before', async () => {
  const send = wire(local.origin)
  const tokens = onBehalfOfTokens({ tenantId, apiClientId, apiClientSecret }, send)
  const world = { ...api.world, onBehalfOf: microsoft365(tokens, outlookAddinId, send) }
  const caller = { ...karen, roles: [], token: await local.identity.token('coordinator') }
  const { courseId, meetingId } = await bookLund(db, world.outbox, { now })
  const meeting = (await db.asService((tx) => readMeetingRow(tx, meetingId)))!
  local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start: meeting.start.epochMilliseconds,
      end: meeting.end.epochMilliseconds,
      fields: { subject: 'Møde om Sofie Lund' },
      customProperties: { samletMark: meeting.mark },
    },
    null,
  )
  const eventId = local.graph.events().find(({ subject }) => subject === 'Møde om Sofie Lund')!.id
  const leakId = (await db.asService(async (tx) => {
    await saveAppointment(tx, meetingId, { id: eventId })
    const finds = [{ kind: 'known-term', field: 'subject' } as const]
    const foundAt = Temporal.Instant.from(now)
    return insertLeak(tx, { courseId, meetingId, eventId, organizerId: karen.id, finds, foundAt })
  }))!
  const state = async () => (await db.asService((tx) => readLeak(tx, leakId)))?.state
  local.chaos.set({ graph: { status: 403, times: 1 } })
  await callOff(world, caller, meeting, 'illness')
  expect(await state()).toBe('open')
  local.chaos.calm()
  await callOff(world, caller, meeting, 'illness')
  expect(await state()).toBe('gone')
})
