import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Setting, SettingKind } from '#shared/domain/settings/setting.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { useDialogStyles } from '../Dialog.tsx'
import { ChoiceField, TextField } from '../pieces/fields.tsx'
import { useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { nowAndLater, type Item } from './item.ts'
import type { Kind, Typed } from './kinds.ts'
import { useSettingsWords } from './settings-words.ts'
import { useSave } from './use-save.ts'

/**
 * A new row for one thing, from a day. When somebody else was faster, hers stays in the fields and what was saved stands above them.
 * @param note what it means, instead of fields: the thing is only closed or opened again
 */
export function EditItem<K extends SettingKind>({
  kind,
  item,
  revision,
  begin = {},
  note,
  close,
}: {
  kind: Kind<K>
  item: Item<K>
  revision: number
  begin?: Typed
  note?: string
  close: () => void
}) {
  const { tab, language } = useWords()
  const text = useSettingsWords()
  const dialog = useDialogStyles()
  const today = useToday().toString()
  const { now } = nowAndLater(item, useToday())
  // What she began on: a reading in the background does not move it.
  const [base, setBase] = useState(revision)
  const [begun] = useState(() => JSON.stringify(item.said))
  const { save, refresh, conflict, sentence } = useSave()
  const { control, handleSubmit } = useForm<Typed>({
    defaultValues: { ...kind.typed(now?.value ?? null), from: today, ...begin },
  })
  const send = (typed: Typed) => {
    const setting = { kind: kind.kind, id: item.id, value: kind.value(typed), from: typed['from'] } as Setting
    save.mutate({ revision: base, setting }, { onSuccess: close })
  }
  const get = async () => {
    setBase(await refresh())
    save.reset()
  }
  // What she has saved herself comes back before the dialog has closed.
  const others = save.isIdle && JSON.stringify(item.said) !== begun
  const meanwhile = others ? item.said.at(-1) : null
  return (
    <form className={dialog.body} noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      {note && <Text>{note}</Text>}
      {!note &&
        kind
          .fields(text)
          .map(({ choices, ...field }) =>
            choices ? (
              <ChoiceField key={field.name} control={control} choices={choices} {...field} />
            ) : (
              <TextField key={field.name} control={control} {...field} />
            ),
          )}
      <TextField
        control={control}
        name="from"
        label={text.from}
        type="date"
        required={text.fromMissing}
        check={(typed) => (typed < today ? text.fromPast : null)}
      />
      {meanwhile && (
        <Notice intent="info">{text.meanwhile(kind.say(meanwhile.value, text, language))}</Notice>
      )}
      {sentence && (
        <Failure
          sentence={sentence}
          {...(conflict ? { action: tab.conflict.get, onAction: () => void get() } : {})}
        />
      )}
      <div className={dialog.actions}>
        <Button appearance="primary" type="submit" disabled={save.isPending}>
          {tab.save}
        </Button>
        <Button onClick={close}>{tab.cancel}</Button>
      </div>
    </form>
  )
}
