import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { modelOf } from '#shared/domain/course/models.ts'
import type { HeldContent, MasterField } from '#shared/domain/held/row.ts'
import type { held } from '#shared/text/da/held.ts'
import { formatDay, formatMeetingTime } from '#shared/text/format.ts'
import { isWished, wishWords } from '#shared/text/wish-words.ts'
import type { Words } from '../words.ts'

export type RowWords = { head: string; lines: string[] }

const isDay: ReadonlySet<MasterField> = new Set<MasterField>(['birthDate', 'joinedOn', 'leftOn'])

/**
 * A row of what is held, as it is read on the screen: what it is, and what is said of it.
 * @param now the service's own, an instant
 */
export function rowWords(
  content: HeldContent,
  { domain, language, departments }: Words,
  text: typeof held,
  now: string,
): RowWords {
  const day = (date: string) => (date ? formatDay(Temporal.PlainDate.from(date), language) : '')
  const dayOf = (instant: string) => day(localDate(Temporal.Instant.from(instant)).toString())
  const said = (head: string, ...lines: string[]): RowWords => ({
    head,
    lines: lines.filter((line) => line !== ''),
  })
  const dot = (...parts: string[]) => parts.filter((part) => part !== '').join(' · ')
  switch (content.part) {
    case 'master-data': {
      const { field, text: value } = content
      if (field === 'cpr') return said(text.fields.cpr, text.cprOnRecord)
      return said(text.fields[field], isDay.has(field) ? day(value) : value)
    }
    case 'tie':
      return said(`${content.from} ${domain.kinships[content.kinship]} ${content.to}`)
    case 'consent-given':
    case 'consent-concerning': {
      const { party, types, other, direction, about, from, until, withdrawnOn, endedOn } = content
      const department = departments.find(({ id }) => id === party.department)?.[language]
      const kinds = types.map((type) =>
        type === 'other' && other
          ? `${domain.informationTypes[type]}: ${other}`
          : domain.informationTypes[type],
      )
      return said(
        party.name ?? department ?? text.someone,
        dot(kinds.join(', '), domain.directions[direction]),
        dot(
          about,
          text.fromUntil(day(from), day(until)),
          withdrawnOn ? text.withdrawn(day(withdrawnOn)) : endedOn ? text.endedOn(day(endedOn)) : '',
        ),
      )
    }
    case 'goal':
      return said(content.text, dot(content.when, content.who), text.inPlan(content.version))
    case 'measure':
      return said(
        content.measure,
        dot(content.responsible, content.hoursPerWeek, content.followUp),
        dot(text.fromUntil(day(content.start), day(content.end)), text.inPlan(content.version)),
      )
    case 'agreement':
      return said(
        content.content,
        dot(content.responsible, day(content.deadline), content.done ? text.done : ''),
        text.inPlan(content.version),
      )
    case 'contact':
      return said(
        content.name,
        content.function,
        dot(domain.sectors[content.sector], domain.rings[content.ring]),
        dot(domain.ties[content.tie], domain.influences[content.influence]),
        dot(content.mail ?? '', content.phone ?? ''),
        content.removedOn ? text.offTheMap(day(content.removedOn)) : '',
      )
    case 'meeting': {
      const [start, end] = [Temporal.Instant.from(content.start), Temporal.Instant.from(content.end)]
      const over = content.state === 'booked' && Temporal.Instant.compare(end, now) <= 0
      const state = over ? text.tookPlace : domain.meetingStates[content.state]
      // With its year, which a meeting of the past needs.
      const when = formatMeetingTime(start, end, language, localDate(start).subtract({ years: 1 }))
      return said(
        when,
        dot(domain.meetingTypes[content.type], state, content.room ?? ''),
        isWished(content.wish) ? wishWords(content.wish, text.wishes) : '',
      )
    }
    case 'agenda':
      return said(content.text, text.onAgenda(dayOf(content.meeting)), content.by && text.putBy(content.by))
    case 'correction':
      return said(
        content.note,
        content.askedBy && `${text.correctedFor} ${content.askedBy}`,
        text.correctedBy(content.by, dayOf(content.at)),
      )
    case 'score':
      return said(text.scored(content), text.filledIn(content.by, day(content.on)))
    case 'smiley':
      return said(
        text.answered(content.face, content.by),
        content.comment,
        text.aboutMeeting(dayOf(content.meeting)),
      )
    case 'step': {
      const { model, step, on, because, by } = content
      const { da, steps } = modelOf(model)
      const name = steps.find(({ id }) => id === step)?.[language] ?? step
      return said(text.cameTo(name, da), because ? text.movedBy(because, by, day(on)) : text.began(day(on)))
    }
    case 'glass':
      return said(content.reason, text.openedBy(content.leader, dayOf(content.at)))
  }
}
