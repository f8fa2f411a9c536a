import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { saveContact } from '#shared/api/courses.ts'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import type { ClashRow } from '../edit/clash-rows.ts'
import { merge, take } from '../edit/merge.ts'
import { SaveFailure } from '../edit/SaveFailure.tsx'
import { useNewest } from '../edit/use-newest.ts'
import { useCall, useRefresh, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { contactClashRows } from './contact-clash-rows.ts'
import { newContact, sentContact, type Contact } from './contact-values.ts'
import { ContactFields } from './ContactFields.tsx'

/** Puts somebody on the map or changes what is said of him. Closed by Esc or refused, everything that was typed stays. */
export function ContactForm({
  course,
  contact,
  trigger,
  onSaved,
}: {
  course: Course
  contact?: Contact
  trigger: (open: () => void) => ReactNode
  onSaved?: (id: string) => void
}) {
  const words = useWords()
  const { tab } = words
  const styles = useDialogStyles()
  const call = useCall()
  const refresh = useRefresh()
  const [clashes, setClashes] = useState<ClashRow[] | null>(null)
  const { control, handleSubmit, getValues, reset, formState } = useForm<Contact>({
    defaultValues: contact ?? newContact(),
  })
  const { isDirty } = formState
  const save = useMutation({
    mutationFn: async (typed: Contact) => {
      const sent = sentContact(typed)
      await call(saveContact, {
        params: { courseId: course.id, contactId: sent.id },
        body: { revision: newest.base.revision, contact: sent },
      })
      return sent.id
    },
  })
  const newest = useNewest(course, (base, latest) => {
    const typed = getValues()
    const of = ({ contacts }: Course) => contacts.filter((one) => one.id === typed.id)
    const merged = merge(of(base), [typed], of(latest))
    const put = (values: Contact) => reset(values, { keepDefaultValues: true })
    put(merged.items[0] ?? typed)
    setClashes(
      contactClashRows(merged.clashes, latest.members, words, (clash) =>
        put(take([getValues()], clash)[0] ?? getValues()),
      ),
    )
    save.reset()
  })
  const begin = () => {
    reset(contact ?? newContact())
    newest.begin(course)
    setClashes(null)
    save.reset()
  }
  return (
    <Dialog
      heading={contact?.name ?? tab.map.fresh}
      trigger={(open) =>
        trigger(() => {
          if (!isDirty) begin()
          open()
        })
      }
    >
      {(close) => {
        const stored = async (id: string) => {
          await refresh(course.id)
          begin()
          close()
          onSaved?.(id)
        }
        return (
          <form
            className={styles.body}
            noValidate
            onSubmit={(event) =>
              void handleSubmit((typed) => save.mutate(typed, { onSuccess: (id) => void stored(id) }))(event)
            }
          >
            <SaveFailure
              key={newest.base.revision}
              error={save.error}
              newest={newest.get}
              clashes={clashes}
            />
            <ContactFields control={control} members={course.members} />
            <div className={styles.actions}>
              <Button appearance="primary" type="submit" disabled={save.isPending}>
                {tab.save}
              </Button>
              <Button
                onClick={() => {
                  begin()
                  close()
                }}
              >
                {tab.cancel}
              </Button>
            </div>
          </form>
        )
      }}
    </Dialog>
  )
}
