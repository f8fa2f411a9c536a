import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import type { Answer, Following } from '#shared/domain/meeting/attendance.ts'
import { redact } from '#shared/domain/reading/redact.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import { textIn } from '#shared/text/text-in.ts'
import { courseFor } from '../../access/course-for.ts'
import { followAbsence } from '../../attendance/follow-absence.ts'
import { sayAttendance } from '../../attendance/say-attendance.ts'
import { standingAttendance, type Standing } from '../../attendance/standing-attendance.ts'
import { Refused } from '../../http/refused.ts'
import { readMeetingRow } from '../../storage/meetings.ts'
import { absencesCard } from '../cards/attendance/absences-card.ts'
import { askingSubjects } from '../cards/attendance/asking.ts'
import { nobodySent, ownAnswerCard } from '../cards/attendance/own-answer-card.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import { isMeetingCard, saidAs } from '../cards/meeting-change/meeting-card.ts'
import type { Heard } from '../heard.ts'
import { message, shown } from '../invoke-answer.ts'
import { readStanding, showMeetingChange } from '../meeting-change/show-meeting-change.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type Press } from '../pressed.ts'

const verbs = [
  'attendance',
  'attendance-yes',
  'attendance-no',
  'absence-substitute',
  'absence-without',
] as const
type AttendanceVerb = (typeof verbs)[number]
export const isAttendanceVerb = (verb: string): verb is AttendanceVerb =>
  verbs.some((known) => known === verb)

const id = z.uuid().toLowerCase()
const sent = z.object({ substitute: z.union([z.literal(nobodySent), id]).default(nobodySent) })
const ofAbsence = z.object({ contact: id })

/**
 * Who comes to the meeting: one's own answer for whoever is invited, and for the coordinator who does not come and what she may do about
 * it. Whether he is on the team, invited, and whom he may send is asked again here, whatever card was pressed and whenever it was posted.
 */
export async function answerAttendance(
  world: Answering,
  who: Heard,
  press: Press & { verb: AttendanceVerb },
): Promise<AdaptiveCardActionResponse> {
  const { db, clock } = world
  const { staffId } = who
  const { courseId } = press
  const { language } = who
  const { attendance: text, cards, reasons } = textIn(language)
  const row = staffId ? await db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  const subject = askingSubjects.find((known) => known === row?.subject)
  const meetingId = row?.meeting_id
  if (!staffId || !meetingId || !subject) {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (!press.automatic && (await removeTwice(world.posting, row, who))) return message(cards.twice)
  const actor = { id: staffId, roles: [] }
  try {
    return await draw(await act())
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return message(
      error.status === 403 || error.status === 404 ? cards.notOnTeam : reasons[error.reason](error.detail),
    )
  }

  /** What came of the press; what is refused is told above how things stand now. */
  async function act(): Promise<Outcome | null> {
    try {
      switch (press.verb) {
        case 'attendance':
          return null
        case 'attendance-yes':
          return await say('coming', null)
        case 'attendance-no': {
          const chosen = sent.safeParse(press.data)
          if (!chosen.success) throw new Refused(409, 'substitute-not-possible')
          const { substitute } = chosen.data
          return await say('absent', substitute === nobodySent ? null : substitute)
        }
        case 'absence-substitute':
          return await follow('substitute', text.hers.taken)
        case 'absence-without':
          return await follow('without', text.hers.goneOn)
      }
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409) throw error
      return { is: 'Attention', lines: [reasons[error.reason](error.detail)] }
    }
  }

  /** The same person may stand on the map twice: he answers for himself. */
  async function say(answer: Answer, substituteId: string | null): Promise<Outcome> {
    const { all } = await read()
    const his = all.filter(({ contact }) => contact.staffId === staffId)
    if (his.length === 0) throw new Refused(409, 'absence-not-invited')
    let changed = false
    for (const { contactId } of his) {
      const wish = { courseId, meetingId: meetingId!, contactId, way: 'card' as const }
      const said = await sayAttendance(world, actor, { ...wish, saying: { answer, substituteId } })
      changed ||= said
    }
    if (!changed) return { is: 'Good', lines: [text.own.saidBefore] }
    if (answer === 'coming') return { is: 'Good', lines: [text.own.saidYes] }
    return { is: 'Good', lines: [substituteId ? text.own.saidNo : text.own.saidNoAlone] }
  }

  async function follow(following: Following, done: string): Promise<Outcome> {
    const of = ofAbsence.safeParse(press.data)
    if (!of.success) throw new Refused(409, 'absence-not-said')
    const wish = { courseId, meetingId: meetingId!, contactId: of.data.contact, following }
    const changed = await followAbsence(world, actor, wish)
    return { is: 'Good', lines: [changed ? done : text.own.saidBefore] }
  }

  async function read() {
    const opened = await courseFor(world, actor, courseId, 'register attendance', 'attendance-read')
    const { course } = opened
    const now = clock.now()
    return db.as(actor, async (tx) => {
      const meeting = await readMeetingRow(tx, meetingId!)
      if (meeting?.courseId !== course.id) throw new Refused(404, 'not-found')
      const { mailDomains } = world
      return {
        ...opened,
        meeting,
        all: await standingAttendance(tx, course, meeting.id, { now, mailDomains }),
      }
    })
  }

  async function draw(outcome: Outcome | null): Promise<AdaptiveCardActionResponse> {
    const { course, role, meeting, all } = await read()
    const when = formatMeetingTime(meeting.start, meeting.end, language)
    const heading = saidAs({ subject: subject!, detail: row!.detail })
    const common = {
      subject: subject!,
      heading,
      reference: course.reference,
      when,
      outcome,
      language,
    } as const
    const pressed = { key: press.key, courseId }
    if (role === 'coordinator') {
      const standing = await readStanding(world, actor, course, meeting.id)
      // A change in hand is seen to first.
      if (standing.change && isMeetingCard(common))
        return showMeetingChange(world, who, press, standing, outcome)
      return shown(
        absencesCard({ ...common, ...absencesIn(all), meetingId: meeting.id }, pressed, world.teamsAppId),
      )
    }
    const today = localDate(clock.now())
    const recipient = recipientOf(actor.id, role, course.contacts)
    const known = new Set(redact(toldIn(course), recipient, today).contacts.map((contact) => contact.id))
    const his = all.find(({ contact }) => contact.staffId === staffId)
    const view = {
      ...common,
      type: meeting.type,
      said: his ? { answer: his.answer, substitute: namedSubstitute(his, known) } : null,
      candidates: (his?.candidates ?? [])
        .map(({ contact }) => contact)
        .filter((contact) => known.has(contact.id)),
    }
    return shown(ownAnswerCard(view, pressed, world.teamsAppId))
  }
}

/** Of somebody whom he may not know any more he is shown nothing. */
function namedSubstitute({ substitute }: Standing, known: ReadonlySet<string>) {
  if (!substitute || !known.has(substitute.contact.id)) return null
  const { contact, comes } = substitute
  return { id: contact.id, name: contact.name, comes }
}

function absencesIn(all: readonly Standing[]) {
  const counted = (answer: Answer | null) => all.filter((one) => one.answer === answer).length
  return {
    counts: { coming: counted('coming'), absent: counted('absent'), silent: counted(null) },
    absences: all
      .filter(({ answer }) => answer === 'absent')
      .map(({ contact, welcome, substitute, ...one }) => ({
        ...one,
        name: contact.name,
        mustCome: !welcome,
        substitute: substitute && { ...substitute, name: substitute.contact.name },
      }))
      .toSorted((a, b) => Number(a.demand === 'none') - Number(b.demand === 'none')),
  }
}
