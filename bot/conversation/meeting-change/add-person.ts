import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { mayChange } from '#shared/domain/meeting/change.ts'
import { textIn } from '#shared/text/text-in.ts'
import { readParticipants } from '../../meetings/read-participants.ts'
import { saveParticipantsOf } from '../../meetings/save-participants.ts'
import { ChangedSince, refuseSince, standsAt } from '../../meetings/stands-at.ts'
import { addPersonCard } from '../cards/meeting-change/add-person-card.ts'
import { noNews } from '../cards/meeting-change/outlook-news.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import { message, shown } from '../invoke-answer.ts'
import { goOn, type ChangePress } from './go-on.ts'
import { partOf, readStanding, seenByEntra, showMeetingChange } from './show-meeting-change.ts'

const wished = z.object({ contact: z.uuid().toLowerCase(), stands: z.string().max(400) })

/**
 * Somebody is added to a booked meeting from its card: whoever the tab would offer, to the meeting as she sees it stand. Pressed twice, by two, or
 * on an old card he is in it once. A change of time or room that is in hand is seen to first.
 * @throws Refused, Microsoft365Failure why nothing, or no more, was done
 */
export async function addPersonAs(
  of: ChangePress,
  verb: 'meeting-change-people' | 'meeting-change-add',
): Promise<AdaptiveCardActionResponse> {
  const { world, who, press, actor: caller, course, meetingId } = of
  const { language } = who
  const { cards, changeCard: text } = textIn(language)
  const read = () => readStanding(world, caller, course, meetingId)
  const attention = (line: string): Outcome => ({ is: 'Attention', lines: [line] })

  const now = await read()
  if (!mayChange(now.meeting, world.clock.now()).change)
    return showMeetingChange(world, who, press, now, null)
  if (now.change) {
    goOn(of, now)
    const outcome = verb === 'meeting-change-add' ? attention(text.another) : null
    return showMeetingChange(world, who, press, now, outcome)
  }
  if (verb === 'meeting-change-people') return list(null)
  const wish = wished.safeParse(press.data).data
  return wish ? list(await add(wish)) : message(cards.unknownAction)

  async function add({ contact, stands }: z.output<typeof wished>): Promise<Outcome> {
    if (!course.contacts.some(({ id }) => id === contact)) return attention(text.people.gone)
    try {
      const undone = await saveParticipantsOf(world, caller, now.meeting, {
        people: { from: [], to: [contact] },
        refuse: (meeting) => refuseSince(meeting, stands),
      })
      seenByEntra(undone)
    } catch (error) {
      if (error instanceof ChangedSince) return attention(text.since)
      throw error
    }
    const { own } = await read()
    if (!own.due) return { is: 'Good', lines: [text.people.added] }
    return attention(text.people[own.id ? 'addedNotWritten' : 'addedUnknown'])
  }

  async function list(outcome: Outcome | null): Promise<AdaptiveCardActionResponse> {
    const { reference, meeting, own, changed } = await read()
    const { outlook, gone, people } = await readParticipants(world, caller, course, meeting)
    if (gone) {
      const found = { news: { ...noNews, gone } }
      const part = partOf(await read(), world.clock.now(), found)
      return showMeetingChange(world, who, press, await read(), outcome, part)
    }
    const open = people.filter(({ invited }) => !invited)
    const addable = open.filter(({ because }) => because === null)
    const view = {
      reference,
      language,
      today: localDate(world.clock.now()),
      outcome,
      meeting,
      changed,
      stands: standsAt(meeting),
      behind: own.due !== null && own.id !== null,
      outlook,
      people: addable.map(({ contact, calendar, inOutlook }) => ({
        contactId: contact.id,
        name: contact.name,
        function: contact.function,
        calendar,
        inOutlook,
      })),
      cannot: open.length - addable.length,
    } as const
    return shown(addPersonCard(view, { key: press.key, courseId: press.courseId }, world.teamsAppId))
  }
}
