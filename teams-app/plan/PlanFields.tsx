import { Checkbox } from '@fluentui/react-components'
import { Controller, useFieldArray, type Control } from 'react-hook-form'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import { AboutFields } from '../edit/AboutFields.tsx'
import { ChoiceField, ParagraphField, TextField } from '../pieces/fields.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { useAgreementWords } from './agreement-words.ts'
import { newAgreement, newGoal, newMeasure } from './plan-values.ts'
import { PlanGroup } from './PlanGroup.tsx'

type Form = { control: Control<PlanContent>; members: Course['members'] }

export function GoalFields({ control, members }: Form) {
  const { tab } = useWords()
  const { fields, append, remove } = useFieldArray({ control, name: 'goals', keyName: 'key' })
  return (
    <PlanGroup
      heading={tab.overview.goals}
      add={tab.plan.addGoal}
      onAdd={() => append(newGoal())}
      onRemove={remove}
      rows={fields.map(({ key }, n) => ({
        key,
        name: tab.plan.row(tab.plan.goal, n + 1),
        fields: (
          <>
            <ParagraphField control={control} name={`goals.${n}.text`} label={tab.plan.goalText} />
            <TextField control={control} name={`goals.${n}.when`} label={tab.plan.when} />
            <TextField control={control} name={`goals.${n}.who`} label={tab.plan.who} />
            <AboutFields control={control} at={`goals.${n}.`} members={members} />
          </>
        ),
      }))}
    />
  )
}

export function MeasureFields({ control, members }: Form) {
  const { tab } = useWords()
  const { fields, append, remove } = useFieldArray({ control, name: 'measures', keyName: 'key' })
  const { measure, responsible, hours, followUp } = tab.overview
  return (
    <PlanGroup
      heading={tab.overview.help}
      add={tab.plan.addMeasure}
      onAdd={() => append(newMeasure())}
      onRemove={remove}
      rows={fields.map(({ key }, n) => ({
        key,
        name: tab.plan.row(measure, n + 1),
        fields: (
          <>
            <AboutFields control={control} at={`measures.${n}.`} members={members} />
            <TextField control={control} name={`measures.${n}.measure`} label={measure} />
            <TextField control={control} name={`measures.${n}.responsible`} label={responsible} />
            <TextField control={control} name={`measures.${n}.hoursPerWeek`} label={hours} />
            <TextField control={control} name={`measures.${n}.followUp`} label={followUp} />
            <TextField
              control={control}
              name={`measures.${n}.start`}
              label={tab.plan.startDate}
              type="date"
            />
            <TextField control={control} name={`measures.${n}.end`} label={tab.plan.endDate} type="date" />
          </>
        ),
      }))}
    />
  )
}

/** Needs content, responsible and deadline before it can be published. */
export function AgreementFields({ control, members, contacts }: Form & Pick<Course, 'contacts'>) {
  const { tab } = useWords()
  const text = useAgreementWords()
  const colleagues = contacts.filter(({ staffId }) => staffId !== null)
  const { fields, append, remove } = useFieldArray({ control, name: 'agreements', keyName: 'key' })
  return (
    <PlanGroup
      heading={tab.overview.agreements}
      add={tab.plan.addAgreement}
      onAdd={() => append(newAgreement())}
      onRemove={remove}
      rows={fields.map(({ key }, n) => ({
        key,
        name: tab.plan.row(tab.overview.content, n + 1),
        fields: (
          <>
            <ParagraphField
              control={control}
              name={`agreements.${n}.content`}
              label={tab.overview.content}
              required={tab.plan.contentMissing}
            />
            <TextField
              control={control}
              name={`agreements.${n}.responsible`}
              label={tab.overview.responsible}
              required={tab.plan.responsibleMissing}
            />
            <ChoiceField
              control={control}
              name={`agreements.${n}.responsibleId`}
              label={text.onMap}
              hint={text.onMapHint}
              choices={[
                { value: '', label: text.byHer },
                ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextField
              control={control}
              name={`agreements.${n}.deadline`}
              label={tab.overview.deadline}
              required={tab.plan.deadlineMissing}
              type="date"
            />
            <AboutFields control={control} at={`agreements.${n}.`} members={members} />
            <Controller
              control={control}
              name={`agreements.${n}.done`}
              render={({ field }) => (
                <Checkbox
                  label={tab.overview.done}
                  checked={field.value}
                  onChange={(_, data) => field.onChange(data.checked === true)}
                />
              )}
            />
          </>
        ),
      }))}
    />
  )
}
