import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { findTimes } from '#shared/api/meetings.ts'
import { atLocal, localDate } from '#shared/domain/calendar/zone.ts'
import { mayInvite } from '#shared/domain/consent/invite.ts'
import { roomMarginMinutes } from '#shared/domain/meeting/meeting.ts'
import { findSlots } from '#shared/domain/meeting/slots.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import type { World } from '../world.ts'
import { courseFor } from './course-for.ts'

/** A question for more than this is a mistake, and would be slow for everybody. */
const longestWindowDays = 120

/** Reads everybody's and every room's free/busy in one go and lets the domain find the times. */
export function times(router: Router, world: World): void {
  mount(router, findTimes, async ({ params, body }, caller) => {
    const { course } = await courseFor(world, caller, params.courseId, 'send outlook-item', 'times-sought')
    const today = localDate(world.clock.now())
    const picked = course.contacts.filter((contact) => body.contactIds.includes(contact.id))
    const invited = picked.filter((contact) => contact.mail && mayInvite(contact, { ...course, today }).may)
    if (invited.length === 0) throw new Refused(409, 'nobody-picked')
    const from = Temporal.PlainDate.from(body.from)
    const until = Temporal.PlainDate.from(body.until)
    if (Temporal.PlainDate.compare(until, from) < 0 || from.until(until).days > longestWindowDays)
      throw new Refused(400, 'invalid-request', 'until')

    const microsoft365 = world.onBehalfOf(caller.token)
    const rooms = (await microsoft365.rooms()).filter((room) => !body.rooms || body.rooms.includes(room.mail))
    if (rooms.length === 0) throw new Refused(409, 'no-rooms')
    const names = new Map([
      [caller.mail.toLowerCase(), caller.name],
      ...invited.map((contact) => [contact.mail!.toLowerCase(), contact.name] as const),
    ])
    const window = { start: atLocal(from, '00:00'), end: atLocal(until.add({ days: 1 }), '00:00') }
    const read = await microsoft365.freeBusy([...names.keys(), ...rooms.map((room) => room.mail)], window)
    const busyOf = new Map(read.map((entry) => [entry.mail.toLowerCase(), entry.busy]))

    const found = findSlots({
      people: [...names.keys()].map((mail) => ({ mail, busy: busyOf.get(mail) ?? null })),
      rooms: rooms.map((room) => ({ ...room, busy: busyOf.get(room.mail.toLowerCase()) ?? [] })),
      from,
      until,
      minutes: body.minutes,
      margin: roomMarginMinutes,
      now: world.clock.now(),
      ...(body.first ? { first: Temporal.Instant.from(body.first) } : {}),
    })
    return {
      slots: found.slots.map((slot) => ({
        start: slot.start.toString(),
        end: slot.end.toString(),
        rooms: slot.rooms.map(({ mail, name, capacity }) => ({ mail, name, capacity })),
      })),
      obstacles: found.obstacles.map((obstacle) => ({
        ...obstacle,
        name: names.get(obstacle.name.toLowerCase()) ?? obstacle.name,
      })),
    }
  })
}
