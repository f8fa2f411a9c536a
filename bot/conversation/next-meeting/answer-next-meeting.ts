import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { Temporal } from 'temporal-polyfill'
import { bestOf } from '#shared/domain/meeting/best-of.ts'
import { textIn } from '#shared/text/text-in.ts'
import { leadRest, wishRest } from '../../booking/book-rest.ts'
import { findNext, pickNext } from '../../booking/next-meeting.ts'
import { Refused } from '../../http/refused.ts'
import { isNextMeetingCard } from '../../reminders/next-meeting-cards.ts'
import type { StoredMeeting } from '../../storage/meetings.ts'
import { asCoordinator, type Signed } from '../as-coordinator.ts'
import type { Heard } from '../heard.ts'
import { message } from '../invoke-answer.ts'
import type { Answering, Press } from '../pressed.ts'
import { seeThrough } from '../see-through.ts'
import { isUnderWay, leadNext } from './lead-next.ts'
import { readStanding, showStanding, showTimes, type Standing } from './show-next-meeting.ts'

const verbs = ['next-meeting-find', 'next-meeting-pick', 'next-meeting-look', 'next-meeting-rest'] as const
type NextMeetingVerb = (typeof verbs)[number]

export const isNextMeetingVerb = (verb: string): verb is NextMeetingVerb =>
  verbs.some((known) => known === verb)

/** `room` is empty where the meeting is held in none. */
const picked = z.object({ start: z.iso.datetime(), room: z.string().max(320).default('') })

const audited = {
  'next-meeting-find': 'times-sought',
  'next-meeting-pick': 'meeting-asked',
  'next-meeting-look': 'meeting-read',
  'next-meeting-rest': 'meeting-asked',
} as const satisfies Record<NextMeetingVerb, string>

/** The next network meeting from its own card (O-41, T-14): three times, one press, booked. For the coordinator, in her own name. */
export function answerNextMeeting(
  world: Answering,
  who: Heard,
  press: Press & { verb: NextMeetingVerb },
): Promise<AdaptiveCardActionResponse> {
  const { cards, domain, nextMeeting: text } = textIn(who.language)
  const attention = (line: string) => ({ is: 'Attention' as const, lines: [line] })
  const standing = ({ actor, course, meetingId }: Signed) =>
    readStanding(world, actor, course, { courseId: course.id, meetingId })

  return asCoordinator(world, who, press, {
    isCard: ({ subject }) => isNextMeetingCard(subject),
    action: audited[press.verb],
    notHers: text.notYours,
    unsigned: null,
    act,
    async tell(of, why) {
      const now = await standing(of)
      goOn(of, now)
      return showStanding(world, who, press, now, attention(why))
    },
  })

  async function act(of: Signed): Promise<AdaptiveCardActionResponse> {
    const { actor: caller, course, meetingId } = of
    const now = await standing(of)
    if (now.last.state !== 'booked') throw new Refused(409, 'meeting-cancelled')
    if (now.next.booked && (press.verb === 'next-meeting-rest' || press.verb === 'next-meeting-look'))
      return rest(of, now.last, now.next.booked)
    if (
      press.verb === 'next-meeting-rest' ||
      press.verb === 'next-meeting-look' ||
      now.next.booked ||
      isUnderWay(now.next.asked)
    ) {
      const next = await leadNext(world, caller, { courseId: course.id, meetingId })
      goOn(of, { next })
      return showStanding(world, who, press, { ...now, next }, null)
    }
    const wish = press.verb === 'next-meeting-pick' ? picked.safeParse(press.data).data : null
    if (wish === undefined) return message(cards.unknownAction)
    const asked = { last: now.last, declined: now.next.asked, ...(wish ? { first: wish.start } : {}) }
    const found = await findNext(world, caller, course, asked)
    if (!wish) return showTimes(world, who, press, now, found, bestOf(found.slots), null)
    const slot = found.slots.find((one) => Temporal.Instant.from(one.start).equals(wish.start))
    const room = slot?.rooms.find(({ mail }) => mail === wish.room) ?? null
    // The room that stood on the button, and no other: it is what she has said yes to.
    if (!slot || (now.last.place === 'room' && !room))
      return showTimes(world, who, press, now, found, bestOf(found.slots), attention(text.taken))
    await pickNext(world, caller, course, { last: now.last, slot, room })
    const after = await standing(of)
    goOn(of, after)
    return showStanding(world, who, press, after, null)
  }

  /** The meetings about it: wished when she asks for them, and led on whenever she looks. */
  async function rest(
    of: Signed,
    last: StoredMeeting,
    network: StoredMeeting,
  ): Promise<AdaptiveCardActionResponse> {
    const { actor: caller, course } = of
    const blocked =
      press.verb === 'next-meeting-rest' ? await wishRest(world, caller, course, { network, last }) : null
    const led = await leadRest(world, caller, course, (await standing(of)).next.booked ?? network)
    const after = await standing(of)
    if (led.is === 'waits') goOnRest(of, after.next.booked ?? network)
    const why = [
      ...led.past.map(({ type }) => text.rest.past(domain.meetingTypes[type])),
      ...(blocked ? [text.rest.blocked(domain.meetingTypes[blocked])] : []),
      ...(led.is === 'declined' ? [text.rest.declined] : []),
    ]
    return showStanding(world, who, press, after, why.length > 0 ? { is: 'Attention', lines: why } : null)
  }

  function goOnRest({ actor: caller, course }: Signed, network: StoredMeeting): void {
    seeThrough(world, {
      caller,
      courseId: course.id,
      key: `rest:${network.id}`,
      givenUp: 'rest-given-up',
      async lead() {
        const { is } = await leadRest(world, caller, course, network)
        if (is === 'declined') throw new Refused(409, 'room-declined')
        return is === 'done'
      },
    })
  }

  function goOn({ actor: caller, course, meetingId }: Signed, { next }: Pick<Standing, 'next'>): void {
    const { asked } = next
    if (!isUnderWay(asked)) return
    const of = { courseId: course.id, meetingId }
    seeThrough(world, {
      caller,
      courseId: course.id,
      key: `next:${asked.id}:${asked.start.toString()}:${asked.room?.mail ?? ''}`,
      givenUp: 'next-meeting-given-up',
      lead: async () => !isUnderWay((await leadNext(world, caller, of)).asked),
    })
  }
}
