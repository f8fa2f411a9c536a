import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanEvent, type CalendarEvent, type EventChange } from './clean-event.ts'
import type { Finding } from './finding.ts'
import { guardFields } from './item.ts'
import { leaksBeyond, leaksIn, sameLeaks } from './leak.ts'
import { findMorePersonalData } from './wide-guard.ts'

const neutral = {
  subject: 'Netværksmøde – ref. NM-2026-0412',
  bodyHtml: '<p>Du inviteres til et netværksmøde.</p>',
  location: 'Lokale Birk',
}
const calm: CalendarEvent = {
  ...neutral,
  attendees: [{ name: 'Jonas Egelund', mail: 'jonas.egelund@birkelund.example' }],
  attachments: [{ id: 'a1', name: 'dagsorden.pdf' }],
  online: false,
}
const knowing = {
  knownTerms: ['Sofie Lund', 'Sofie', 'Lund', 'Maja', 'Kildevej'],
  allowed: ['Jonas Egelund', 'jonas.egelund@birkelund.example', 'Lokale Birk'],
  letStand: [],
}
const blocksIn = (event: CalendarEvent) =>
  findMorePersonalData({ fields: guardFields(event), ...knowing }).filter(({ level }) => level === 'block')

/** The appointment after the change, as it will lie there. */
function changedEvent(event: CalendarEvent, { attachments, ...written }: EventChange): CalendarEvent {
  return {
    ...event,
    ...written,
    attachments: event.attachments.filter(({ id }) => !attachments.includes(id)),
  }
}

describe('X-10 an appointment is cleaned', () => {
  test('where something was found, and nowhere else', () => {
    expect(cleanEvent(calm, neutral, knowing)).toEqual({ attachments: [] })
    expect(cleanEvent({ ...calm, location: 'Hos Sofie' }, neutral, knowing)).toEqual({
      location: 'Lokale Birk',
      attachments: [],
    })
  })

  test('an attendee whose name tells is named by his address, one whose address tells is taken out', () => {
    const attendees = [
      ...calm.attendees,
      { name: 'Mor til Sofie Lund', mail: 'mor@post.example' },
      { name: 'En gæst', mail: 'sofie.lund@post.example' },
    ]
    expect(cleanEvent({ ...calm, attendees }, neutral, knowing).attendees).toEqual([
      ...calm.attendees,
      { name: 'mor@post.example', mail: 'mor@post.example' },
    ])
  })

  test('the way into an online meeting stays; a text that cannot be kept is replaced whole', () => {
    const join = '<a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_x">Deltag</a>'
    const online = { ...calm, online: true, bodyHtml: `<p>Om Sofie Lund</p>${join}` }
    const { bodyHtml } = cleanEvent(online, neutral, knowing)
    expect(bodyHtml).toContain(join)
    expect(bodyHtml).not.toMatch(/Sofie|Lund/)
    expect(cleanEvent({ ...online, online: false }, neutral, knowing).bodyHtml).toBe(neutral.bodyHtml)
  })

  test('what she let stand stays, and what may never stand does not', () => {
    const letStand = [
      { kind: 'person', field: 'subject' },
      { kind: 'phone', field: 'body' },
      { kind: 'known-term', field: 'location' },
    ] as const
    const event = {
      ...calm,
      online: true,
      subject: 'Møde med Peter Madsen',
      bodyHtml: '<p>Ring 21 30 40 50. Om Sofie Lund</p>',
      location: 'Hos Sofie Lund',
    }
    const { subject, bodyHtml, location } = cleanEvent(event, neutral, { ...knowing, letStand })
    expect(subject).toBe(undefined)
    expect(bodyHtml).toContain('21 30 40 50')
    expect(bodyHtml).not.toMatch(/Sofie|Lund/)
    expect(location).toBe(neutral.location)
    expect(cleanEvent(event, neutral, knowing).subject).toBe(neutral.subject)
  })

  test('wherever something is planted, nothing that may not be sent is left, and cleaning once more changes nothing', () => {
    const leak = fc.constantFrom(
      'Sofie Lund',
      'Sofies plan',
      'Kildevej 12',
      'CPR 020389-1111',
      'Peter Madsen',
      'Maja',
    )
    const planted = fc.record({
      subject: fc.option(leak),
      body: fc.option(leak),
      location: fc.option(leak),
      name: fc.option(leak),
      file: fc.option(leak),
      online: fc.boolean(),
    })
    fc.assert(
      fc.property(planted, ({ subject, body, location, name, file, online }) => {
        const event: CalendarEvent = {
          subject: subject ? `Møde om ${subject}` : calm.subject,
          bodyHtml: body ? `<p>Vi ses om <b>${body}</b>.</p>` : calm.bodyHtml,
          location: location ?? calm.location,
          attendees: name ? [...calm.attendees, { name, mail: 'x@post.example' }] : calm.attendees,
          attachments: file ? [...calm.attachments, { id: 'a2', name: `${file}.pdf` }] : calm.attachments,
          online,
        }
        const after = changedEvent(event, cleanEvent(event, neutral, knowing))
        expect(blocksIn(after)).toEqual([])
        expect(cleanEvent(after, neutral, knowing)).toEqual({ attachments: [] })
      }),
    )
  })
})

describe('what of the finds is told as a leak', () => {
  const finding = (said: Partial<Finding>): Finding => ({
    field: 'body',
    start: 0,
    end: 1,
    kind: 'person',
    level: 'block',
    match: 'x',
    because: 'whole-name',
    suggestion: 'remove',
    ...said,
  })
  test('what may not be sent, each kind once a field; what only warns is not', () => {
    const findings = [finding({}), finding({ start: 4 }), finding({ kind: 'health', level: 'warn' })]
    expect(leaksIn(findings, [])).toEqual([{ kind: 'person', field: 'body' }])
  })
  test('what she let stand is not, unless it never may: a name of the family that only warned once excuses none that blocks', () => {
    const letStand = [
      { kind: 'person', field: 'body' },
      { kind: 'known-term', field: 'body' },
      { kind: 'cpr', field: 'body' },
    ] as const
    const findings = [finding({}), finding({ kind: 'known-term' }), finding({ kind: 'cpr' })]
    expect(leaksIn(findings, letStand).map(({ kind }) => kind)).toEqual(['known-term', 'cpr'])
    expect(leaksIn([finding({ field: 'subject' })], letStand)).toHaveLength(1)
  })
  test('two lists are the same in any order', () => {
    const [a, b] = [
      { kind: 'cpr', field: 'body' },
      { kind: 'phone', field: 'subject' },
    ] as const
    expect(sameLeaks([a, b], [b, a])).toBe(true)
    expect(sameLeaks([a], [b])).toBe(false)
    expect(sameLeaks([a], [a, b])).toBe(false)
    expect(leaksBeyond([a], [b, a])).toEqual([b])
    expect(leaksBeyond([a, b], [a])).toEqual([])
  })
})
