import { Checkbox, Field, makeStyles } from '@fluentui/react-components'
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { informationTypes } from '#shared/domain/consent/consent.ts'
import { useWords } from '../words.ts'
import { ChoiceField } from './fields.tsx'

const useStyles = makeStyles({
  ticks: { display: 'flex', flexWrap: 'wrap', border: 'none', margin: 0, padding: 0 },
})

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
  const styles = useStyles()
  return (
    <>
      <Controller
        control={control}
        name={`${at}about` as FieldPath<V>}
        render={({ field }) => {
          const ticked = field.value as readonly string[]
          return (
            <Field label={tab.about.who} hint={tab.about.whoHint}>
              <fieldset className={styles.ticks}>
                {members.map(({ id, name }) => (
                  <Checkbox
                    key={id}
                    label={name}
                    checked={ticked.includes(id)}
                    onChange={(_, data) =>
                      field.onChange(
                        data.checked === true ? [...ticked, id] : ticked.filter((other) => other !== id),
                      )
                    }
                  />
                ))}
              </fieldset>
            </Field>
          )
        }}
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
