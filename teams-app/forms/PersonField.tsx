import { peopleFor } from '#shared/forms/people.ts'
import { textAt } from '#shared/forms/scope.ts'
import { ChoiceField } from '../pieces/fields.tsx'
import { labelOf, type Drawn } from './view.ts'

/** Somebody of the family. Whoever was picked and may no longer be, stays in sight until another is. */
export function PersonField({ field, path, scope, view }: Drawn<'person'>) {
  const { circle, control, words } = view
  const people = peopleFor(field.who, scope, circle)
  const picked = textAt(path.split('.').at(-1) ?? '', scope)
  const gone = circle.members.filter(({ id }) => id === picked && !people.some((person) => person.id === id))
  const label = labelOf(field, view)
  return (
    <ChoiceField
      control={control}
      name={path}
      {...label}
      {...(people.length === 0 ? { hint: words.nobody } : {})}
      choices={[
        { value: '', label: words.choose },
        ...[...people, ...gone].map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
