import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { invitationFor } from '#shared/domain/meeting/invitation.ts'
import type { Language } from '#shared/text/language.ts'
import type { Meeting } from './booking.ts'
import type { Attendee } from '#shared/domain/privacy/item.ts'
import type { Shown } from './Preview.tsx'
import { slotWords } from './when.ts'
import type { Wish } from './wish.ts'

type Question = {
  wish: Wish
  reference: string | null
  municipality: string
  attendees: readonly Attendee[]
  language: Language
}

/** The invitation before it is booked, made by the same rule that the service makes it by; null until time and room are chosen. */
export function shownInvitation({
  wish,
  reference,
  municipality,
  attendees,
  language,
}: Question): Shown | null {
  const { slot, room, place } = wish
  if (!slot || (place === 'room' && !room) || !reference) return null
  const start = Temporal.Instant.from(slot.start)
  const agendaDue =
    deadlinesFor({ start }).find((deadline) => deadline.rule === 'T-12')?.due ?? localDate(start)
  const end = Temporal.Instant.from(slot.end)
  const invitation = invitationFor({
    type: wish.type,
    reference,
    start,
    end,
    place,
    roomName: room?.name ?? '',
    agendaDue,
    municipality,
  })
  return { ...invitation, time: slotWords(slot, language), attendees }
}

/** What was booked, as the service answered it. */
export function bookedInvitation({ invitation, start, end }: Meeting, language: Language): Shown {
  return { ...invitation, time: slotWords({ start, end }, language) }
}
