import { agreements } from './da/agreements.ts'
import { agenda } from './da/agenda.ts'
import { agendaCard } from './da/agenda-card.ts'
import { attendance } from './da/attendance.ts'
import { cards } from './da/cards.ts'
import { changeCard } from './da/change-card.ts'
import { concern } from './da/concern.ts'
import { meetingChange } from './da/meeting-change.ts'
import { meetingInTab } from './da/meeting-in-tab.ts'
import { debrief } from './da/debrief.ts'
import { forms } from './da/forms.ts'
import { groupCard } from './da/group-card.ts'
import { guard } from './da/guard.ts'
import { instruments } from './da/instruments.ts'
import { journals } from './da/journals.ts'
import { log } from './da/log.ts'
import { domain } from './da/domain.ts'
import { nextMeeting } from './da/next-meeting.ts'
import { ownLines } from './da/own-lines.ts'
import { reasons } from './da/reasons.ts'
import { smiley } from './da/smiley.ts'
import { signIn } from './da/sign-in.ts'
import { tab } from './da/tab.ts'
import { withdrawal } from './da/withdrawal.ts'

/** Danish is the original; en.ts must satisfy its type. One section a file. */
export const da = {
  agenda,
  agendaCard,
  agreements,
  attendance,
  cards,
  changeCard,
  concern,
  debrief,
  forms,
  groupCard,
  guard,
  domain,
  instruments,
  journals,
  log,
  meetingChange,
  meetingInTab,
  nextMeeting,
  ownLines,
  reasons,
  smiley,
  signIn,
  tab,
  withdrawal,
}
export type Text = typeof da
