import type { Text } from './da.ts'
import { agreements } from './en/agreements.ts'
import { agenda } from './en/agenda.ts'
import { agendaCard } from './en/agenda-card.ts'
import { attendance } from './en/attendance.ts'
import { cards } from './en/cards.ts'
import { changeCard } from './en/change-card.ts'
import { concern } from './en/concern.ts'
import { meetingChange } from './en/meeting-change.ts'
import { meetingInTab } from './en/meeting-in-tab.ts'
import { debrief } from './en/debrief.ts'
import { forms } from './en/forms.ts'
import { groupCard } from './en/group-card.ts'
import { guard } from './en/guard.ts'
import { instruments } from './en/instruments.ts'
import { journals } from './en/journals.ts'
import { log } from './en/log.ts'
import { domain } from './en/domain.ts'
import { nextMeeting } from './en/next-meeting.ts'
import { ownLines } from './en/own-lines.ts'
import { reasons } from './en/reasons.ts'
import { smiley } from './en/smiley.ts'
import { signIn } from './en/sign-in.ts'
import { tab } from './en/tab.ts'
import { withdrawal } from './en/withdrawal.ts'

export const en: Text = {
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
