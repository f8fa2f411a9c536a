import { Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { modelIds, type ModelId } from '#shared/domain/course/model-ids.ts'
import { modelOf } from '#shared/domain/course/models.ts'
import { model as da } from '#shared/text/da/model.ts'
import { model as en } from '#shared/text/en/model.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** Which of the four models the course follows, with what tells each from the others; the municipality's usual one is named (O-14). */
export function ChooseModel({
  usual,
  chosen,
  onChoose,
}: {
  usual: ModelId
  chosen: ModelId
  onChoose: (modelId: ModelId) => void
}) {
  const { language } = useWords()
  const text = language === 'da' ? da : en
  const styles = useStyles()
  return (
    <Field label={text.label} hint={text.hint}>
      <RadioGroup
        value={chosen}
        onChange={(_, data) => onChoose(modelIds.find((id) => id === data.value) ?? chosen)}
      >
        {modelIds.map((id) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                {id === usual ? text.usual(modelOf(id).da) : modelOf(id).da}
                <Text size={200} className={styles.about}>
                  {text.about[id]}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
