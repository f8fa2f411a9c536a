import { Subtitle1, makeStyles, tokens } from '@fluentui/react-components'
import { useWatch, type Control } from 'react-hook-form'
import { useHeldWords } from '../held/held-words.ts'
import { useWords } from '../words.ts'
import type { FamilyValues } from './family-values.ts'
import { ChoiceField, TextField } from '../pieces/fields.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Is it changed because somebody in the family said that it was wrong? Then it can be told to whoever read it (GDPR, articles 16 and 19). */
export function CorrectedFields({ control }: { control: Control<FamilyValues> }) {
  const { tab } = useWords()
  const text = useHeldWords()
  const styles = useStyles()
  const members = useWatch({ control, name: 'members' })
  const askedBy = useWatch({ control, name: 'corrected.askedBy' })
  return (
    <div className={styles.root}>
      <Subtitle1 as="h2">{text.correction}</Subtitle1>
      <ChoiceField
        control={control}
        name="corrected.askedBy"
        label={text.correctedFor}
        hint={text.correctedHint}
        choices={[
          { value: '', label: text.nobodyAsked },
          ...members.map(({ id, name }, n) => ({ value: id, label: name.trim() || tab.form.person(n + 1) })),
        ]}
      />
      {askedBy && (
        <TextField
          control={control}
          name="corrected.note"
          label={text.wasWrong}
          required={text.wasWrongMissing}
        />
      )}
    </div>
  )
}
