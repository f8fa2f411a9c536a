import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { textIn } from '#shared/text/text-in.ts'
import { answerAgreements, isAgreementVerb } from './agreements/answer-agreements.ts'
import { answerAgenda, isAgendaVerb } from './agenda/answer-agenda.ts'
import { answerAttendance, isAttendanceVerb } from './attendance/answer-attendance.ts'
import { answerConsent, isConsentVerb } from './consent/answer-consent.ts'
import { answerStatus } from './answer-status.ts'
import { answerDebrief, isDebriefVerb } from './debrief/answer-debrief.ts'
import type { Heard } from './heard.ts'
import { answerJournals, isJournalVerb } from './journals/answer-journals.ts'
import { chooseRhythm } from './choose-rhythm.ts'
import { answerMeetingChange, isMeetingChangeVerb } from './meeting-change/answer-meeting-change.ts'
import { answerNextMeeting, isNextMeetingVerb } from './next-meeting/answer-next-meeting.ts'
import { message, refusal } from './invoke-answer.ts'
import { answerOwnLines, isOwnLinesVerb } from './own-lines/answer-own-lines.ts'
import { pressIn, type Answering } from './pressed.ts'

/** Somebody has pressed a button on a card, or his client refreshes it. Who it is, the validated activity says, and nothing else. */
export async function answerCardAction(
  world: Answering,
  who: Heard,
  value: unknown,
): Promise<AdaptiveCardActionResponse> {
  const text = textIn(who.language)
  const press = pressIn(value)
  if (press && isAgendaVerb(press.verb)) return answerAgenda(world, who, { ...press, verb: press.verb })
  if (press && isNextMeetingVerb(press.verb))
    return answerNextMeeting(world, who, { ...press, verb: press.verb })
  if (press && isMeetingChangeVerb(press.verb))
    return answerMeetingChange(world, who, { ...press, verb: press.verb })
  if (press && isAttendanceVerb(press.verb))
    return answerAttendance(world, who, { ...press, verb: press.verb })
  if (press?.verb === 'status') return answerStatus(world, who, press)
  if (press && isAgreementVerb(press.verb))
    return answerAgreements(world, who, { ...press, verb: press.verb })
  if (press && isDebriefVerb(press.verb)) return answerDebrief(world, who, { ...press, verb: press.verb })
  if (press && isJournalVerb(press.verb)) return answerJournals(world, who, { ...press, verb: press.verb })
  if (press && isOwnLinesVerb(press.verb)) return answerOwnLines(world, who, { ...press, verb: press.verb })
  if (press && isConsentVerb(press.verb)) return answerConsent(world, who, { ...press, verb: press.verb })
  if (press?.verb === 'reminders-weekly' || press?.verb === 'reminders-single')
    return message(
      who.staffId
        ? await chooseRhythm(world, who.staffId, press.verb === 'reminders-weekly', text)
        : text.cards.notOnTeam,
    )
  return refusal(text.cards.unknownAction)
}
