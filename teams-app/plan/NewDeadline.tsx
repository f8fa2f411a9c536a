import { Button, Text } from '@fluentui/react-components'
import { useForm } from 'react-hook-form'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { TextField } from '../pieces/fields.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { useAgreementWords } from './agreement-words.ts'

type Agreement = NonNullable<Course['plan']>['content']['agreements'][number]

/** Until when? Asked in a dialog; what may be picked the service says. */
export function NewDeadline({
  agreement,
  onPicked,
}: {
  agreement: Agreement
  onPicked: (until: string) => void
}) {
  const { tab } = useWords()
  const text = useAgreementWords()
  return (
    <Dialog
      heading={text.moveHeading}
      trigger={(open) => (
        <Button aria-label={`${text.move}: ${agreement.content}`} onClick={open}>
          {text.move}
        </Button>
      )}
    >
      {(close) => (
        <Form
          agreement={agreement}
          cancel={tab.cancel}
          onCancel={close}
          onPicked={(until) => {
            close()
            onPicked(until)
          }}
        />
      )}
    </Dialog>
  )
}

function Form({
  agreement,
  cancel,
  onCancel,
  onPicked,
}: {
  agreement: Agreement
  cancel: string
  onCancel: () => void
  onPicked: (until: string) => void
}) {
  const text = useAgreementWords()
  const styles = useDialogStyles()
  const { control, handleSubmit } = useForm({ defaultValues: { until: agreement.deadline } })
  return (
    <form
      className={styles.body}
      noValidate
      onSubmit={(event) => void handleSubmit(({ until }) => onPicked(until))(event)}
    >
      <Text>{agreement.content}</Text>
      <Text>{text.moveIntro}</Text>
      <TextField control={control} name="until" type="date" label={text.day} required={text.dayMissing} />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </form>
  )
}
