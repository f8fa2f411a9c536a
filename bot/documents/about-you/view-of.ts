import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { departmentsBy, type Department } from '#shared/domain/course/departments.ts'
import { modelOf } from '#shared/domain/course/models.ts'
import { retentionOn } from '#shared/domain/course/retention.ts'
import type { LoggedDay } from '#shared/domain/held/log-days.ts'
import { leftOutGroups, type LeftOut } from '#shared/domain/held/review.ts'
import type { ContentOf, HeldConsent, HeldContent, HeldPart } from '#shared/domain/held/row.ts'
import { contactOn, type House } from '#shared/domain/settings/house.ts'
import type { Setting } from '#shared/domain/settings/setting.ts'
import { capital } from '#shared/text/capital.ts'
import { domain } from '#shared/text/da/domain.ts'
import { held } from '#shared/text/da/held.ts'
import { instruments } from '#shared/text/da/instruments.ts'
import { smiley } from '#shared/text/da/smiley.ts'
import { stepReasons } from '#shared/text/da/timeline.ts'
import { formatDay, formatFullDate, formatMeetingTime, formatTime } from '#shared/text/format.ts'
import { isWished, wishWords } from '#shared/text/wish-words.ts'
import { logWho, logWords } from './log-words.ts'
import type { AboutYouView } from './view.ts'

/** The answer as it was reviewed: nothing stands in the letter that does not stand here. */
export type Answer = {
  municipality: string
  reference: string
  person: string
  madeAt: string
  madeBy: string
  rows: { content: HeldContent }[]
  leftOut: LeftOut[]
  log: LoggedDay[]
}

/** The reviewed answer as the letter prints it: departments as they are called, and the municipality as it is reached, on that day. */
export function aboutYouView(
  answer: Answer,
  house: Pick<House, 'departments'> & { settings: readonly Setting[] },
): AboutYouView {
  const today = localDate(Temporal.Instant.from(answer.madeAt))
  const contact = contactOn(house.settings, today)
  const departments = departmentsBy(today, house.departments)
  const of = <Part extends HeldPart>(part: Part) =>
    answer.rows.flatMap(({ content }) => (content.part === part ? [content as ContentOf<Part>] : []))
  const master = new Map(of('master-data').map(({ field, text }) => [field, text]))
  const plans = plansOf(of('goal'), of('measure'), of('agreement'))
  return {
    municipality: {
      name: answer.municipality,
      post: contact?.post || `${answer.municipality} i Digital Post`,
    },
    reference: answer.reference,
    person: master.get('name') ?? answer.person,
    madeOn: formatFullDate(today, 'da'),
    madeBy: { name: answer.madeBy, title: 'familiekoordinator', phone: contact?.phone ?? '' },
    masterData: {
      birthDate: day(master.get('birthDate') ?? ''),
      address: master.get('address') ?? '',
      school: master.get('school') ?? '',
      joinedOn: day(master.get('joinedOn') ?? ''),
      leftOn: day(master.get('leftOn') ?? ''),
      cprOnRecord: master.has('cpr'),
      family: of('tie').map(({ from, kinship, to }) => `${from} ${domain.kinships[kinship]} ${to}`),
    },
    situation: master.get('situation') ?? '',
    model: of('step').map(({ model }) => modelOf(model).da)[0] ?? '',
    steps: of('step').map(({ model, step, on, because, by }) => ({
      when: day(on),
      step: modelOf(model).steps.find(({ id }) => id === step)?.da ?? step,
      because: because ? capital(stepReasons[because]) : 'Her begyndte forløbet',
      by: because ? by || 'En tidligere kollega' : '',
    })),
    consentsGiven: of('consent-given').map((consent) => ({
      ...permission(consent, departments),
      about: consent.about,
    })),
    consentsConcerning: of('consent-concerning').map((consent) => ({
      ...permission(consent, departments),
      giver: consent.giver || 'En anden i familien',
    })),
    plan: plans[0] ?? null,
    earlierPlans: plans.slice(1),
    network: of('contact').map((contact) => ({
      name: contact.name,
      function: contact.function,
      place: [
        domain.sectors[contact.sector],
        domain.rings[contact.ring].toLowerCase(),
        ...(contact.removedOn ? [held.offTheMap(day(contact.removedOn))] : []),
      ].join(', '),
      tie: `${domain.ties[contact.tie]}, ${domain.influences[contact.influence].toLowerCase()}`,
    })),
    meetings: of('meeting').map(({ type, state, start, end, room, wish }) => ({
      when: meetingTime(start, end),
      wish: isWished(wish) ? wishWords(wish, held.wishes) : '',
      what: domain.meetingTypes[type],
      place: room ?? '',
      state: state === 'booked' && isOver(end, answer.madeAt) ? held.tookPlace : domain.meetingStates[state],
    })),
    agendas: of('agenda').map(({ meeting, text, by }) => ({ when: dayOf(meeting), text, by })),
    corrections: of('correction').map(({ at, by, askedBy, note }) => ({
      when: dayOf(at),
      by: by || 'En tidligere kollega',
      askedBy: askedBy || 'en anden i familien',
      note,
    })),
    openings: of('glass').map(({ at, leader, reason }) => ({ when: dayOf(at), leader, reason })),
    smileys: of('smiley').map(({ meeting, by, face, comment }) => ({
      when: dayOf(meeting),
      by,
      face: smiley.faces[face],
      comment,
    })),
    scores: of('score').map(({ instrument, on, about, by, score }) => ({
      when: day(on),
      what: instruments.names[instrument],
      about,
      by: 'name' in by ? by.name : instruments.professionals[by.professional],
      score: instruments.number(score),
    })),
    log: answer.log.map((line) => ({
      when: held.times(moment(line), line.times),
      ...logWho(line),
      what: logWords(line),
    })),
    leftOut: leftOutGroups(answer.leftOut).map(({ because, of: left }) => ({
      what: held.counted(left),
      because: held.because[because],
    })),
    monthsKept: retentionOn(today).months,
  }
}

const isOver = (end: string, now: string) => Temporal.Instant.compare(end, now) <= 0
const day = (date: string) => (date ? formatDay(Temporal.PlainDate.from(date), 'da') : '')

const dayOf = (instant: string) => formatFullDate(localDate(Temporal.Instant.from(instant)), 'da')

function meetingTime(start: string, end: string): string {
  const from = Temporal.Instant.from(start)
  return formatMeetingTime(from, Temporal.Instant.from(end), 'da', localDate(from).subtract({ years: 1 }))
}

function moment({ at, times }: LoggedDay): string {
  const instant = Temporal.Instant.from(at)
  const date = formatFullDate(localDate(instant), 'da')
  return times === 1 ? `${date} ${formatTime(instant, 'da')}` : date
}

function permission(
  { party, direction, types, other, from, until, withdrawnOn, endedOn }: HeldConsent,
  departments: readonly Department[],
) {
  const department = departments.find(({ id }) => id === party.department)?.da
  return {
    party: party.name ?? department ?? '',
    direction: domain.directions[direction],
    types: types.map((type) => {
      const word = domain.informationTypes[type]
      return type === 'other' && other ? `${word}: ${other}` : word
    }),
    from: day(from),
    until: day(until),
    withdrawnOn: withdrawnOn && formatFullDate(Temporal.PlainDate.from(withdrawnOn), 'da'),
    endedOn: withdrawnOn ? null : endedOn && formatFullDate(Temporal.PlainDate.from(endedOn), 'da'),
  }
}

/** A plan a version, newest first, each with what stands in it about the person and in no newer one. */
function plansOf(
  goals: readonly ContentOf<'goal'>[],
  measures: readonly ContentOf<'measure'>[],
  agreements: readonly ContentOf<'agreement'>[],
): AboutYouView['earlierPlans'] {
  const versions = [...new Set([...goals, ...measures, ...agreements].map(({ version }) => version))]
  const newestFirst = versions.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  return newestFirst.map((version) => {
    const here = (row: { version: string }) => row.version === version
    return {
      version,
      goals: goals.filter(here).map(({ text, when, who }) => ({ text, when, who })),
      measures: measures.filter(here).map(({ measure, responsible, hoursPerWeek, followUp, start, end }) => ({
        measure,
        responsible,
        hoursPerWeek,
        period: held.fromUntil(day(start), day(end)),
        followUp,
      })),
      agreements: agreements.filter(here).map(({ content, responsible, deadline, done }) => ({
        content,
        responsible,
        deadline: deadline ? formatFullDate(Temporal.PlainDate.from(deadline), 'da') : '',
        done,
      })),
    }
  })
}
