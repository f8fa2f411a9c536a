import { Temporal } from 'temporal-polyfill'
import { instrumentsDue } from '#shared/domain/instruments/due.ts'
import type { InstrumentSubject } from '#shared/domain/instruments/notices.ts'
import { smileyNumbers } from '#shared/domain/instruments/smiley.ts'
import { readSlots } from '../instruments/read-slots.ts'
import { channelOfCourse } from '../storage/channels.ts'
import type { Tx } from '../storage/database.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { CardOrder } from '../storage/outbox-cards.ts'
import { readFaces } from '../storage/smileys.ts'
import type { CardHead, CardView } from './cards/card-view.ts'

/**
 * `detail` is the day on which the first of them was due: what is still due by then, by name of the instrument alone; and where the whole
 * hosting team reads it, by number, since the name of one says what the family struggles with.
 */
export async function instrumentsView(
  tx: Tx,
  subject: InstrumentSubject,
  order: CardOrder,
  common: CardHead,
  today: Temporal.PlainDate,
): Promise<CardView | null> {
  if (!order.detail) return null
  const day = Temporal.PlainDate.from(order.detail)
  const due = instrumentsDue(await readSlots(tx, order.courseId, today), day)
  const open = due.length
  if (subject === 'instruments-escalated') return { ...common, subject, day, open }
  const instruments = (await standsIn(tx, order)) === 'open-channel' ? null : due
  return { ...common, subject, day, open, instruments }
}

/** What the family said of a meeting: the mean is for the core team together, in the channel that nobody else reads (decision 0024). */
export async function smileyView(
  tx: Tx,
  order: CardOrder,
  meeting: Pick<StoredMeeting, 'id' | 'type' | 'start' | 'end'>,
  common: CardHead,
): Promise<CardView | null> {
  const faces = await readFaces(tx, order.courseId, meeting.id)
  if (faces.length === 0) return null
  const { answers, mean } = smileyNumbers(faces, faces.length)
  const here = (await standsIn(tx, order)) === 'closed-channel'
  const { type, start, end } = meeting
  return {
    ...common,
    subject: 'smiley-result',
    meeting: { type, start, end },
    answers,
    mean: here ? mean : null,
    here,
  }
}

/** Who reads a card where it stands, or will stand: the core team, the whole hosting team, or one person alone. */
async function standsIn(
  tx: Tx,
  { courseId, audience }: Pick<CardOrder, 'courseId' | 'audience'>,
): Promise<'closed-channel' | 'open-channel' | 'chat'> {
  const channel = audience === 'team' ? await channelOfCourse(tx, courseId) : null
  if (!channel) return 'chat'
  return channel.open ? 'open-channel' : 'closed-channel'
}
