import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { Controller, useWatch, type Control } from 'react-hook-form'
import { contact as contactShape } from '#shared/api/shapes.ts'
import { contactKinds, influences, sectors, tieKinds } from '#shared/domain/network/contact.ts'
import { AboutFields } from '../edit/AboutFields.tsx'
import { ChoiceField, TextField } from '../pieces/fields.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import type { Contact } from './contact-values.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
})

const { mail, staffId } = contactShape.shape

/** Who stands on the map, where, and what he means. */
export function ContactFields({
  control,
  members,
}: {
  control: Control<Contact>
  members: Course['members']
}) {
  const { tab, domain, language, departments } = useWords()
  const current = useWatch({ control, name: 'department' })
  const styles = useStyles()
  const choices = <T extends string>(keys: readonly T[], names: Record<T, string>) =>
    keys.map((key) => ({ value: key, label: names[key] }))
  const empty = (text: string) => text === ''
  return (
    <div className={styles.root}>
      <TextField control={control} name="name" label={tab.map.name} required={tab.form.nameMissing} />
      <TextField control={control} name="function" label={tab.map.function} />
      <ChoiceField
        control={control}
        name="kind"
        label={tab.map.kind}
        choices={choices(contactKinds, domain.contactKinds)}
      />
      <ChoiceField
        control={control}
        name="sector"
        label={tab.map.sector}
        choices={choices(sectors, domain.sectors)}
      />
      <ChoiceField
        control={control}
        name="ring"
        label={tab.map.ring}
        choices={([1, 2, 3] as const).map((ring) => ({ value: String(ring), label: domain.rings[ring] }))}
      />
      <ChoiceField
        control={control}
        name="tie"
        label={tab.map.tie}
        choices={choices(tieKinds, domain.ties)}
      />
      <ChoiceField
        control={control}
        name="influence"
        label={tab.map.influence}
        choices={choices(influences, domain.influences)}
      />
      <ChoiceField
        control={control}
        name="department"
        label={tab.map.department}
        choices={[
          { value: '', label: tab.map.noDepartment },
          // Whoever stands in one that has closed may stay.
          ...departments
            .filter(({ id, closed }) => !closed || id === current)
            .map((one) => ({ value: one.id, label: one[language] })),
        ]}
      />
      <TextField
        control={control}
        name="mail"
        label={tab.map.mail}
        type="email"
        check={(typed) => (empty(typed) || mail.safeParse(typed).success ? null : tab.map.mailWrong)}
      />
      <TextField control={control} name="phone" label={tab.map.phone} type="tel" />
      <TextField
        control={control}
        name="staffId"
        label={tab.map.staffId}
        check={(typed) => (empty(typed) || staffId.safeParse(typed).success ? null : tab.map.staffWrong)}
      />
      <AboutFields control={control} at="" members={members} />
      <Controller
        control={control}
        name="supportPerson"
        render={({ field }) => (
          <Checkbox
            label={tab.map.supportPerson}
            checked={field.value}
            onChange={(_, data) => field.onChange(data.checked === true)}
          />
        )}
      />
    </div>
  )
}
