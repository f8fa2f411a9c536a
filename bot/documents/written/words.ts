import type { About, Attending } from '../meeting-parts.ts'
import { heading, tableOf, type WrittenBlock } from './view.ts'

/** "Maja, Ali og Sofie" */
export const and = (names: readonly string[]): string => new Intl.ListFormat('da').format(names)

/** Where the coordinator is reached, and how one writes to the municipality so that nobody else reads it. */
export function reachedAt({ coordinator: { phone, mail }, municipality }: About): string {
  const told = [...(phone ? [`tlf. ${phone}`] : []), mail]
  return [municipality.name, told.join(', '), ...(municipality.post ? [municipality.post] : [])].join('\n')
}

/** Who comes for his work: name, function, telephone, mail (F-PART-1). */
export function attending(all: readonly Attending[]): WrittenBlock[] {
  if (all.length === 0) return []
  return [
    heading('Hvem kommer'),
    ...tableOf(
      ['Navn', 'Funktion og afdeling', 'Telefon', 'Mail'],
      all.map(({ name, function: does, phone, mail }) => [name, does, phone, mail]),
    ),
  ]
}
