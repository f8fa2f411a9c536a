import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { LeakFind } from '#shared/domain/privacy/leak.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { personas } from '../../infra/local/personas.ts'
import { actsOfKaren } from '../../tests/support/acts-of-karen.ts'
import { bookLund } from '../../tests/support/booked-meeting.ts'
import { karen } from '../../tests/support/course.ts'
import { readAppointment, saveAppointment } from '../storage/appointments.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { insertLeak, leaksOf, readLeak } from '../storage/leaks.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { Wire } from '../wire.ts'
import { callOff } from './call-off.ts'
import { settleAppointment } from './settle-appointment.ts'

const now = '2026-03-02T08:00:00Z'
const mail = personas[0]!.mail
const acts = actsOfKaren(now)

/** What becomes of the first time that an appointment is written. */
const firstWrite =
  (become: (pass: () => Promise<Response>, send: Wire, init: RequestInit) => Promise<Response>) =>
  (send: Wire): Wire => {
    let met = false
    return (input, init) => {
      const writes = typeof init?.body === 'string' && init.body.includes('"method":"PATCH"')
      if (met || !writes) return send(input, init)
      met = true
      return become(() => send(input, init), send, init)
    }
  }

/** A booked meeting of the Lunds, and her appointment of it, as somebody has written it. */
async function booked(fields: Record<string, unknown>, over?: (send: Wire) => Wire) {
  const { local, db } = acts
  const { world, caller } = await acts.acting(over)
  const { courseId, meetingId } = await bookLund(db, world.outbox, { now })
  const meeting = (await db.asService((tx) => readMeetingRow(tx, meetingId)))!
  local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start: meeting.start.epochMilliseconds,
      end: meeting.end.epochMilliseconds,
      fields,
      customProperties: { samletMark: meeting.mark },
    },
    null,
  )
  const event = () =>
    local.graph.events().find(({ customProperties }) => customProperties['samletMark'] === meeting.mark)!
  const eventId = event().id
  await db.asService((tx) => saveAppointment(tx, meetingId, { id: eventId }))
  return { world, caller, courseId, meetingId, meeting, eventId, event }
}

test('X-10 a find in an appointment is over once that is called off, and not before', async () => {
  const { world, caller, courseId, meetingId, meeting, eventId } = await booked({
    subject: 'Møde om Sofie Lund',
  })
  const leakId = (await acts.db.asService(async (tx) => {
    const finds = [{ kind: 'known-term', field: 'subject' } as const]
    const foundAt = Temporal.Instant.from(now)
    return insertLeak(tx, { courseId, meetingId, eventId, organizerId: karen.id, finds, foundAt })
  }))!
  const state = async () => (await acts.db.asService((tx) => readLeak(tx, leakId)))?.state
  acts.local.chaos.set({ graph: { status: 403, times: 1 } })
  await callOff(world, caller, meeting, 'illness')
  expect(await state()).toBe('open')
  acts.local.chaos.calm()
  await callOff(world, caller, meeting, 'illness')
  expect(await state()).toBe('gone')
})

describe('X-10 an update that goes to everybody invited', () => {
  const typed = (text: string) => ({ body: { contentType: 'html', content: `<p>${text}</p>` } })
  const settled = async (
    fields: Record<string, unknown>,
    letStand: (meetingId: string) => string[] = () => [],
    foundBefore: LeakFind[] = [],
  ) => {
    const { world, caller, courseId, meetingId, eventId, event } = await booked(fields)
    await acts.db.asService(async (tx) => {
      const line = { at: Temporal.Instant.from(now), actor: karen.id, courseId, about: [], to: null }
      for (const subject of letStand(meetingId))
        await appendAuditIn(tx, { ...line, action: 'finding-let-stand', subject })
      const leak = {
        courseId,
        meetingId,
        eventId,
        organizerId: karen.id,
        finds: foundBefore,
        foundAt: line.at,
      }
      if (foundBefore.length > 0) await insertLeak(tx, leak)
      await saveAppointment(tx, meetingId, { due: 'change' })
    })
    await settleAppointment(world, caller, meetingId)
    expect((await acts.db.asService((tx) => readAppointment(tx, meetingId))).due).toBeNull()
    const cleaned = await acts.db.asService((tx) =>
      tx
        .selectFrom('audit')
        .select('actor')
        .where('course_id', '=', courseId)
        .where('action', '=', 'leak-cleaned')
        .execute(),
    )
    const told = await acts.db.as(caller, (tx) => leaksOf(tx, caller.id, Temporal.Instant.from(now)))
    const leaks = told
      .filter((leak) => leak.meetingId === meetingId)
      .map(({ state, finds }) => `${state} ${finds.map(({ field }) => field).join()}`)
      .toSorted()
    return { body: event().body, cleaned: cleaned.length, leaks }
  }

  test('does not send a name again that somebody has typed there, and the log says so', async () => {
    const { body, cleaned, leaks } = await settled(typed('Vi taler om Sofie Lund og skolen.'))
    expect(body).not.toMatch(/Sofie|skolen/)
    expect(body).toContain('Du inviteres til et netværksmøde')
    expect(cleaned).toBe(1)
    expect(leaks).toEqual(['rewritten body'])
  })

  test('tells of a text that was cleaned once, and leaves open what stands elsewhere in the appointment', async () => {
    const told = typed('Vi taler om Sofie Lund og skolen.')
    const inBody = [{ kind: 'known-term', field: 'body' }] as const
    expect((await settled(told, () => [], [...inBody])).leaks).toEqual(['rewritten body'])
    const both = [...inBody, { kind: 'known-term', field: 'subject' }] as const
    expect((await settled(told, () => [], [...both])).leaks).toEqual(['open subject', 'rewritten body'])
  })

  test('leaves the way into a meeting on Teams where it is', async () => {
    const way = '<a href="https://teams.example/join">Deltag</a>'
    const { body, cleaned } = await settled({ ...typed(`Vi taler om Sofie. ${way}`), isOnlineMeeting: true })
    expect(body).not.toContain('Sofie')
    expect(body).toContain(way)
    expect(cleaned).toBe(1)
  })

  test('leaves what names nobody, and what she has let stand', async () => {
    const harmless = await settled(typed('Tag jeres kalender med.'))
    expect(harmless.body).toContain('Tag jeres kalender med.')
    expect(harmless).toMatchObject({ cleaned: 0, leaks: [] })
    const stranger = typed('Spørg Peter Madsen.')
    expect((await settled(stranger)).body).not.toContain('Madsen')
    // The line without a meeting is from before decision 0025; there is one meeting only that it can be of.
    for (const said of [(id: string) => [`person body not-the-family ${id}`], () => ['person body public']]) {
      const stands = await settled(stranger, said)
      expect(stands.body).toContain('Spørg Peter Madsen.')
      expect(stands).toMatchObject({ cleaned: 0, leaks: [] })
    }
    const elsewhere = await settled(stranger, () => [`person body not-the-family ${randomUUID()}`])
    expect(elsewhere.body).not.toContain('Madsen')
  })

  describe('whose answer does not come', () => {
    const told = async (
      become: Parameters<typeof firstWrite>[0],
      text = 'Vi taler om Sofie Lund og skolen.',
    ) => {
      const { world, caller, meetingId, event } = await booked(typed(text), firstWrite(become))
      await acts.db.asService((tx) => saveAppointment(tx, meetingId, { due: 'change' }))
      const look = async () => {
        await settleAppointment(world, caller, meetingId)
        const all = await acts.db.as(caller, (tx) => leaksOf(tx, caller.id, Temporal.Instant.from(now)))
        const { due } = await acts.db.asService((tx) => readAppointment(tx, meetingId))
        return {
          due,
          leaks: all.filter((leak) => leak.meetingId === meetingId).map(({ state }) => state),
          body: event().body,
        }
      }
      return { look, event }
    }
    const lost = async (pass: () => Promise<Response>): Promise<Response> => {
      await pass()
      throw new TypeError('fetch failed')
    }

    test('is told of all the same, once: the text was cleaned though nobody heard it', async () => {
      const { look } = await told(lost)
      const first = await look()
      expect(first).toMatchObject({ due: 'change', leaks: ['rewritten'] })
      expect(first.body).not.toContain('Sofie')
      expect(await look()).toMatchObject({ due: null, leaks: ['rewritten'] })
    })

    test('is told of when it is asked again on the way, and finds its own words there', async () => {
      const { look } = await told(async (pass) => {
        await pass()
        return new Response('', { status: 504, headers: { 'retry-after': '0' } })
      })
      const { due, leaks, body } = await look()
      expect({ due, leaks }).toEqual({ due: null, leaks: ['rewritten'] })
      expect(body).not.toContain('Sofie')
    })

    test('is told of by nobody when somebody has taken the name out at the same moment', async () => {
      const { look, event } = await told(async (pass, send, init) => {
        const body = JSON.stringify({
          body: { contentType: 'html', content: '<p>Tag jeres kalender med.</p>' },
        })
        const url = `https://graph.microsoft.com/v1.0/me/events/${event().id}`
        await send(url, { method: 'PATCH', headers: init.headers!, body })
        return pass()
      })
      expect(await look()).toMatchObject({
        due: null,
        leaks: [],
        body: expect.stringContaining('Tag jeres kalender med.'),
      })
    })
  })
})
