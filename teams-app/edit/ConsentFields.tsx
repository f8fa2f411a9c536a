import { Checkbox, Field, Text, makeStyles } from '@fluentui/react-components'
import { Controller, type Control } from 'react-hook-form'
import { directions, informationTypes } from '#shared/domain/consent/consent.ts'
import { departments } from '#shared/domain/course/departments.ts'
import { useToday, type Course } from '../service.ts'
import { useWords } from '../words.ts'
import { signersOf, type ConsentValues } from './consent-values.ts'
import { ChoiceField, TextField } from './fields.tsx'

const useStyles = makeStyles({
  ticks: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0 },
})

/** What stands on the signed form, in its order. */
export function ConsentFields({ control, course }: { control: Control<ConsentValues>; course: Course }) {
  const { tab, domain, language } = useWords()
  const styles = useStyles()
  const today = useToday()
  const children = course.members.filter((member) => member.role === 'child')
  const parties = [
    { value: '', label: '' },
    ...departments.map((one) => ({
      value: `department/${one.id}`,
      label: tab.consent.department(one[language]),
    })),
    ...course.contacts.map((contact) => ({ value: `contact/${contact.id}`, label: contact.name })),
  ]
  return (
    <>
      <Text>{tab.consent.intro}</Text>
      <ChoiceField
        control={control}
        name="giverId"
        label={tab.consent.giver}
        choices={signersOf(course.members, today).map((member) => ({ value: member.id, label: member.name }))}
      />
      <ChoiceField
        control={control}
        name="childId"
        label={tab.consent.child}
        choices={[
          { value: '', label: tab.consent.noChild },
          ...children.map((child) => ({ value: child.id, label: child.name })),
        ]}
      />
      <ChoiceField control={control} name="party" label={tab.consent.party} choices={parties} />
      <Controller
        control={control}
        name="types"
        render={({ field, fieldState }) => (
          <Field label={tab.consent.types} validationMessage={fieldState.error?.message ?? null}>
            <fieldset className={styles.ticks}>
              {informationTypes.map((type) => (
                <Checkbox
                  key={type}
                  label={domain.informationTypes[type]}
                  checked={field.value.includes(type)}
                  onChange={(_, data) =>
                    field.onChange(
                      data.checked === true
                        ? [...field.value, type]
                        : field.value.filter((other) => other !== type),
                    )
                  }
                />
              ))}
            </fieldset>
          </Field>
        )}
      />
      <ChoiceField
        control={control}
        name="direction"
        label={tab.consent.direction}
        choices={directions.map((direction) => ({
          value: direction,
          label: domain.directions[direction],
        }))}
      />
      <TextField control={control} name="from" label={tab.consent.from} type="date" />
      <TextField control={control} name="until" label={tab.consent.until} type="date" />
      <TextField control={control} name="informationSheetOn" label={tab.consent.sheet} type="date" />
    </>
  )
}
