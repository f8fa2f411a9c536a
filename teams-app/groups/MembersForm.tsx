import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import { saveGroup } from '#shared/api/groups.ts'
import type { Seat } from '#shared/domain/groups/groups.ts'
import { seatsIn } from '#shared/domain/groups/missing-seats.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { clashRows } from '../edit/clash-rows.ts'
import { Conflict } from '../edit/Conflict.tsx'
import { merge, take, type Clash } from '../edit/merge.ts'
import { ChoiceField, TextField } from '../pieces/fields.tsx'
import { PlanRow } from '../pieces/PlanRow.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useGroupWords } from './group-words.ts'
import { typedMember, typedMembers, writtenMembers, type Typed, type TypedMember } from './typed-members.ts'
import { useGroupAct, useNewestGroup, type Group } from './use-groups.ts'

/** Opens the form in which a group is set up, or in which those in it are changed. */
export function MembersForm({ group }: { group: Group }) {
  const { members: text } = useGroupWords()
  const fresh = group.chair === null
  return (
    <span>
      <Dialog
        heading={fresh ? text.setUp : text.change}
        trigger={(open) => (
          <Button appearance={fresh ? 'primary' : 'secondary'} onClick={open}>
            {fresh ? text.setUp : text.change}
          </Button>
        )}
      >
        {(close) => <Form group={group} close={close} />}
      </Dialog>
    </span>
  )
}

function Form({ group, close }: { group: Group; close: () => void }) {
  const words = useWords()
  const { members: text } = useGroupWords()
  const dialog = useDialogStyles()
  // What she began on: a reading in the background does not move it.
  const [base, setBase] = useState(group)
  const [clashes, setClashes] = useState<Clash<TypedMember>[] | null>(null)
  const form = useForm<Typed>({ defaultValues: { members: typedMembers(group.members) } })
  const { control, handleSubmit, getValues } = form
  const rows = useFieldArray({ control, name: 'members', keyName: 'key' })
  const names = useWatch({ control, name: 'members' })
  const seats = seatsIn(group.id)
  const save = useGroupAct(
    (call, { members }: Typed) =>
      call(saveGroup, {
        params: { groupId: group.id },
        body: { revision: base.revision, members: writtenMembers(members) },
      }),
    close,
  )
  const newest = useNewestGroup(group.id, (now) => {
    const merged = merge(typedMembers(base.members), getValues('members'), typedMembers(now.members))
    rows.replace(merged.items)
    setClashes(merged.clashes)
    setBase(now)
    save.reset()
  })
  const say = (field: keyof TypedMember, value: string) =>
    field === 'seat'
      ? seats.find((seat) => seat === value)
        ? text.seats[value as Seat]
        : text.noSeat
      : value
  const conflict = save.error !== null && reasonOf(save.error) === 'changed-by-someone-else'
  return (
    <form
      className={dialog.body}
      noValidate
      onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)}
    >
      <Text>{text.you}</Text>
      {rows.fields.map(({ key }, n) => (
        <PlanRow key={key} name={names[n]?.name || text.row(n + 1)} onRemove={() => rows.remove(n)}>
          <TextField
            control={control}
            name={`members.${n}.name`}
            label={text.name}
            required={text.nameMissing}
          />
          <TextField
            control={control}
            name={`members.${n}.mail`}
            label={text.mail}
            type="email"
            required={text.mailMissing}
            check={(mail) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail) ? null : text.mailWrong)}
          />
          {seats.length > 0 && (
            <ChoiceField
              control={control}
              name={`members.${n}.seat`}
              label={text.seat}
              choices={[
                { value: '', label: text.noSeat },
                ...seats.map((seat) => ({ value: seat, label: text.seats[seat] })),
              ]}
            />
          )}
        </PlanRow>
      ))}
      <span>
        <Button onClick={() => rows.append(typedMember())}>{text.add}</Button>
      </span>
      {base.series.some(({ state }) => state === 'booked') && <Text>{text.told}</Text>}
      {clashes && (
        <Conflict
          key={base.revision}
          rows={clashRows(
            clashes,
            {
              name: ({ name }) => name,
              fields: { name: text.name, mail: text.mail, seat: text.seat },
              say,
              gone: words.tab.conflict.gone,
            },
            (clash) => rows.replace(take(getValues('members'), clash)),
          )}
        />
      )}
      {save.error && (
        <Failure
          sentence={conflict ? text.conflict : sentenceOf(save.error, words)}
          {...(conflict ? { action: words.tab.conflict.get, onAction: () => newest.mutate() } : {})}
        />
      )}
      <div className={dialog.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending}>
          {words.tab.save}
        </Button>
        <Button onClick={close}>{words.tab.cancel}</Button>
      </div>
    </form>
  )
}
