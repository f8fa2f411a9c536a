import { Button, Subtitle1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components'
import { useFieldArray, useWatch, type Control } from 'react-hook-form'
import { informationTypes } from '#shared/domain/consent/consent.ts'
import { parseCpr } from '#shared/domain/course/cpr.ts'
import { kinships, memberRoles } from '#shared/domain/course/family.ts'
import { useWords } from '../words.ts'
import { newMember, type FamilyValues } from './family-values.ts'
import { ChoiceField, ParagraphField, TextField } from '../pieces/fields.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  group: {
    border: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    // A hint or a sentence under one field leaves its neighbours as they are.
    alignItems: 'start',
  },
  legend: { padding: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
  beside: { display: 'flex', alignSelf: 'end' },
})

/** Who the family is, and who belongs to whom. `masked` are the CPR numbers that are stored already. */
export function FamilyFields({
  control,
  masked,
}: {
  control: Control<FamilyValues>
  masked: ReadonlyMap<string, string>
}) {
  const { tab, domain, reasons } = useWords()
  const styles = useStyles()
  const people = useFieldArray({ control, name: 'members', keyName: 'key' })
  const ties = useFieldArray({ control, name: 'ties' })
  const members = useWatch({ control, name: 'members' })
  const names = members.map((member, n) => ({
    value: member.id,
    label: member.name.trim() || tab.form.person(n + 1),
  }))
  const [first, second] = members
  return (
    <div className={styles.root}>
      <TextField
        control={control}
        name="familyName"
        label={tab.form.familyName}
        hint={tab.form.familyNameHint}
        required={tab.form.nameMissing}
      />
      <Subtitle1 as="h2">{tab.form.people}</Subtitle1>
      {people.fields.map((person, n) => {
        const stored = masked.get(person.id)
        return (
          <fieldset key={person.key} className={styles.group}>
            <Subtitle2 as="h3" className={styles.legend}>
              {names[n]?.label}
            </Subtitle2>
            <div className={styles.fields}>
              <TextField
                control={control}
                name={`members.${n}.name`}
                label={tab.form.name}
                required={tab.form.nameMissing}
              />
              <ChoiceField
                control={control}
                name={`members.${n}.role`}
                label={tab.form.role}
                choices={memberRoles.map((role) => ({ value: role, label: domain.memberRoles[role] }))}
              />
              <TextField
                control={control}
                name={`members.${n}.birthDate`}
                label={tab.form.birthDate}
                type="date"
              />
              <TextField
                control={control}
                name={`members.${n}.cpr`}
                label={tab.form.cpr}
                check={(typed) => (typed === '' || parseCpr(typed) ? null : reasons['cpr-invalid']())}
                {...(stored ? { hint: tab.form.cprKept(stored) } : {})}
              />
              <TextField control={control} name={`members.${n}.address`} label={tab.form.address} />
              <TextField control={control} name={`members.${n}.school`} label={tab.form.school} />
            </div>
            <ParagraphField control={control} name={`members.${n}.situation`} label={tab.form.situation} />
            <ChoiceField
              control={control}
              name={`members.${n}.situationType`}
              label={tab.form.situationType}
              choices={informationTypes.map((type) => ({
                value: type,
                label: domain.informationTypes[type],
              }))}
            />
            {people.fields.length > 1 && (
              <div className={styles.actions}>
                <Button onClick={() => people.remove(n)} aria-label={`${tab.remove}: ${names[n]?.label}`}>
                  {tab.remove}
                </Button>
              </div>
            )}
          </fieldset>
        )
      })}
      <div className={styles.actions}>
        <Button onClick={() => people.append(newMember())}>{tab.form.addPerson}</Button>
      </div>
      {(second || ties.fields.length > 0) && <Subtitle1 as="h2">{tab.form.ties}</Subtitle1>}
      {ties.fields.map((tie, n) => (
        <div key={tie.id} className={styles.fields}>
          <ChoiceField control={control} name={`ties.${n}.from`} label={tab.form.from} choices={names} />
          <ChoiceField
            control={control}
            name={`ties.${n}.kinship`}
            label={tab.form.kinship}
            choices={kinships.map((kinship) => ({ value: kinship, label: domain.kinships[kinship] }))}
          />
          <ChoiceField
            control={control}
            name={`ties.${n}.to`}
            label={tab.form.to}
            choices={names}
            check={(to, all) => (to === all.ties[n]?.from ? tab.form.tieMissing : null)}
          />
          <div className={styles.beside}>
            <Button onClick={() => ties.remove(n)} aria-label={`${tab.remove}: ${tab.form.ties} ${n + 1}`}>
              {tab.remove}
            </Button>
          </div>
        </div>
      ))}
      {first && second && (
        <div className={styles.actions}>
          <Button onClick={() => ties.append({ from: first.id, kinship: 'parent-of', to: second.id })}>
            {tab.form.addTie}
          </Button>
        </div>
      )}
    </div>
  )
}
