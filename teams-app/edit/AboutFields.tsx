import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { informationTypes } from '#shared/domain/consent/consent.ts'
import { Group } from '../forms/Group.tsx'
import { Ticks } from '../forms/Ticks.tsx'
import { useWords } from '../words.ts'
import { ChoiceField } from '../pieces/fields.tsx'

/** Whom it concerns, and what kind of information it is: consent is asked about exactly these two. `at` is the row's place, with its dot. */
export function AboutFields<V extends FieldValues>({
  control,
  at,
  members,
}: {
  control: Control<V>
  at: string
  members: readonly { id: string; name: string }[]
}) {
  const { tab, domain } = useWords()
  return (
    <>
      <Controller
        control={control}
        name={`${at}about` as FieldPath<V>}
        render={({ field }) => (
          // Never inside one Field: it would give every tick its own id, and each name would tick the first person.
          <Group label={tab.about.who} hint={tab.about.whoHint}>
            <Ticks
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
              ticked={field.value as string[]}
              onChange={field.onChange}
            />
          </Group>
        )}
      />
      <ChoiceField
        control={control}
        name={`${at}type` as FieldPath<V>}
        label={tab.about.type}
        choices={informationTypes.map((type) => ({ value: type, label: domain.informationTypes[type] }))}
      />
    </>
  )
}
