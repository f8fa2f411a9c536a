import { Button, Text } from '@fluentui/react-components'
import { useForm } from 'react-hook-form'
import { reopenCourse } from '#shared/api/closing.ts'
import { reopenings, type Reopening } from '#shared/domain/course/closing.ts'
import { capital } from '#shared/text/capital.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { ChoiceField } from '../pieces/fields.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useClosingWords } from './closing-words.ts'
import { useFormStyles } from './form-styles.ts'
import { useClosingAct, type Closing } from './use-closing.ts'

type Values = { because: Reopening | '' }

/** While it is kept, the course may begin again. */
export function ReopenForm({ courseId, closing }: { courseId: string; closing: Closing }) {
  const words = useWords()
  const text = useClosingWords()
  const styles = useFormStyles()
  const { control, handleSubmit } = useForm<Values>({ defaultValues: { because: '' } })
  const reopen = useClosingAct(courseId, (call, because: Reopening) =>
    call(reopenCourse, { params: { courseId }, body: { revision: closing.revision, because } }),
  )
  if (!closing.closed?.mayReopen)
    return (
      <Section heading={text.reopen}>
        <Text>{text.noReopen}</Text>
      </Section>
    )
  return (
    <Section heading={text.reopen}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void handleSubmit(({ because }) => because && reopen.mutate(because))(event)}
      >
        <ChoiceField
          control={control}
          name="because"
          label={text.reopenWhy}
          hint={text.reopenHint}
          required={text.reopenWhyMissing}
          choices={[
            { value: '', label: text.choose },
            ...reopenings.map((value) => ({ value, label: capital(words.tab.endings[value]) })),
          ]}
        />
        {reopen.error && <Failure sentence={sentenceOf(reopen.error, words)} />}
        <Button className={styles.act} type="submit" disabled={reopen.isPending}>
          {reopen.isPending ? text.reopening : text.reopen}
        </Button>
      </form>
    </Section>
  )
}
