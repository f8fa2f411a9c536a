import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { mayChange } from '#shared/domain/meeting/change.ts'
import { textIn } from '#shared/text/text-in.ts'
import { asCoordinator, type Signed } from '../as-coordinator.ts'
import { isMeetingCard } from '../cards/meeting-change/meeting-card.ts'
import type { Heard } from '../heard.ts'
import type { Answering, Press } from '../pressed.ts'
import { addPersonAs } from './add-person.ts'
import { changeAs } from './change-as.ts'
import { goOn } from './go-on.ts'
import { readStanding, showMeetingChange } from './show-meeting-change.ts'

const verbs = [
  'meeting-change',
  'meeting-change-times',
  'meeting-change-pick',
  'meeting-change-rooms',
  'meeting-change-swap',
  'meeting-change-take',
  'meeting-change-back',
  'meeting-change-look',
  'meeting-change-keep',
  'meeting-change-why',
  'meeting-change-off',
  'meeting-change-people',
  'meeting-change-add',
] as const
export type MeetingChangeVerb = (typeof verbs)[number]

/** What is done about who takes part; the rest is about when and where. */
export type PeopleVerb = 'meeting-change-people' | 'meeting-change-add'
const isPeopleVerb = (verb: MeetingChangeVerb): verb is PeopleVerb =>
  verb === 'meeting-change-people' || verb === 'meeting-change-add'

export const isMeetingChangeVerb = (verb: string): verb is MeetingChangeVerb =>
  verbs.some((known) => known === verb)

const audited = {
  'meeting-change': 'meeting-read',
  'meeting-change-times': 'times-sought',
  'meeting-change-rooms': 'times-sought',
  'meeting-change-look': 'meeting-read',
  'meeting-change-why': 'meeting-read',
  'meeting-change-off': 'meeting-cancelling',
  'meeting-change-pick': 'meeting-changing',
  'meeting-change-swap': 'meeting-changing',
  'meeting-change-take': 'meeting-changing',
  'meeting-change-back': 'meeting-changing',
  'meeting-change-keep': 'meeting-changing',
  'meeting-change-people': 'participants-read',
  'meeting-change-add': 'participants-saving',
} as const satisfies Record<MeetingChangeVerb, string>

/** The meeting moved, given another room, somebody added to it, or called off, from its own card: for the coordinator, in her own name (decisions 0018 and 0022). */
export function answerMeetingChange(
  world: Answering,
  who: Heard,
  press: Press & { verb: MeetingChangeVerb },
): Promise<AdaptiveCardActionResponse> {
  const { verb } = press
  return asCoordinator(world, who, press, {
    isCard: isMeetingCard,
    action: audited[verb],
    notHers: textIn(who.language).changeCard.notYours,
    unsigned:
      verb === 'meeting-change' || verb === 'meeting-change-why'
        ? async ({ actor, course, meetingId }) => {
            const now = await readStanding(world, actor, course, meetingId)
            const why = verb === 'meeting-change-why' && mayChange(now.meeting, world.clock.now()).change
            return showMeetingChange(world, who, press, now, null, ...(why ? [{ is: 'why' } as const] : []))
          }
        : null,
    act: (of: Signed) => {
      const mine = { world, who, press, ...of }
      return isPeopleVerb(verb) ? addPersonAs(mine, verb) : changeAs(mine, verb)
    },
    async tell(of, why) {
      const now = await readStanding(world, of.actor, of.course, of.meetingId)
      goOn({ world, who, press, ...of }, now)
      return showMeetingChange(world, who, press, now, { is: 'Attention', lines: [why] })
    },
  })
}
