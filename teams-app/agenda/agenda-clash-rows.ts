import { partOf } from '#shared/domain/agenda/agenda.ts'
import type { InformationType } from '#shared/domain/consent/consent.ts'
import type { agenda as daText } from '#shared/text/da/agenda.ts'
import { aboutNames } from '../edit/about-words.ts'
import { clashRows, type ClashRow } from '../edit/clash-rows.ts'
import { take } from '../edit/merge.ts'
import type { Course } from '../reading.ts'
import type { Words } from '../words.ts'
import type { AgendaClashes, AgendaValues, ItemValues } from './agenda-values.ts'

type In = {
  text: typeof daText
  words: Words
  template: AgendaValues['head']['template']
  members: Course['members']
  participants: readonly { id: string; name: string }[]
}

/** What two people wrote in the same agenda, in words. `change` puts the newest into the form. */
export function agendaClashRows(
  clashes: AgendaClashes,
  { text, words, template, members, participants }: In,
  change: (taken: (values: AgendaValues) => AgendaValues) => void,
): ClashRow[] {
  const { tab, domain } = words
  const { screen } = text
  const gone = tab.conflict.gone
  return [
    ...clashRows(
      clashes.head,
      {
        name: () => '',
        fields: { template: screen.template, leaderId: text.groups.leader },
        say: (field, value) =>
          field === 'template'
            ? text.templates[value as AgendaValues['head']['template']]
            : (participants.find(({ id }) => id === value)?.name ?? screen.noLeader),
        gone,
      },
      (clash) => change((values) => ({ ...values, head: take([values.head], clash)[0] ?? values.head })),
    ),
    ...clashRows(
      clashes.items,
      {
        name: (item) => itemName(item, template, text),
        fields: {
          text: screen.words,
          minutes: screen.minutes,
          speaker: screen.speaker,
          about: tab.about.who,
          type: tab.about.type,
        },
        say: (field, value) => {
          if (field === 'about') return aboutNames({ about: JSON.parse(value) as string[] }, members, words)
          return field === 'type' ? (domain.informationTypes[value as InformationType] ?? value) : value
        },
        gone,
      },
      (clash) => change((values) => ({ ...values, items: take(values.items, clash) })),
    ),
  ]
}

/** What an item is called: its part, or its own words. */
export function itemName(
  item: Pick<ItemValues, 'id' | 'text'>,
  template: AgendaValues['head']['template'],
  text: typeof daText,
): string {
  const part = partOf(item)
  return part ? text.part(template, part) : item.text || text.screen.newItem
}
