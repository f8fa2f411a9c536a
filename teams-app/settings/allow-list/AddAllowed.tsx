import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { allow } from '#shared/api/allow-list.ts'
import { allowedKinds, longestAllowed, type AllowedKind } from '#shared/domain/privacy/allow-list.ts'
import type { allowList } from '#shared/text/da/allow-list.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { useDialogStyles } from '../../Dialog.tsx'
import { ChoiceField, TextField } from '../../pieces/fields.tsx'
import { sentenceOf } from '../../reason-of.ts'
import { useCall } from '../../reading.ts'
import { useWords } from '../../words.ts'
import { useAllowListRefresh } from './use-allow-list.ts'

type Typed = { kind: AllowedKind; text: string; why: string }

/** What may stand, what it is and why. Whether it may, the service says; what was typed stays. */
export function AddAllowed({ text, close }: { text: typeof allowList; close: () => void }) {
  const words = useWords()
  const dialog = useDialogStyles()
  const call = useCall()
  const refresh = useAllowListRefresh()
  // Made once: sent again after a lost answer it is the same entry.
  const [entryId] = useState(() => crypto.randomUUID())
  const { control, handleSubmit } = useForm<Typed>({ defaultValues: { kind: 'room', text: '', why: '' } })
  const save = useMutation({
    mutationFn: (body: Typed) => call(allow, { params: { entryId }, body }),
    onSuccess: async () => {
      await refresh()
      close()
    },
  })
  const tooLong = (typed: string) =>
    typed.length > longestAllowed ? words.reasons['allowed-length'](null) : null
  return (
    <form
      className={dialog.body}
      noValidate
      onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)}
    >
      <ChoiceField
        control={control}
        name="kind"
        label={text.kind}
        choices={allowedKinds.map((value) => ({ value, label: text.kinds[value] }))}
      />
      <TextField
        control={control}
        name="text"
        label={text.text}
        hint={text.hint}
        required={text.textMissing}
        check={tooLong}
      />
      <TextField
        control={control}
        name="why"
        label={text.why}
        hint={text.whyHint}
        required={text.whyMissing}
      />
      {save.error && <Failure sentence={sentenceOf(save.error, words)} />}
      <div className={dialog.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending}>
          {text.save}
        </Button>
        <Button onClick={close}>{words.tab.cancel}</Button>
      </div>
    </form>
  )
}
