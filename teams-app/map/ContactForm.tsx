import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { saveContact } from '#shared/api/courses.ts'
import { departments } from '#shared/domain/course/departments.ts'
import { contactKinds, influences, sectors, tieKinds, type Ring } from '#shared/domain/network/contact.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { ChoiceField, TextField } from '../edit/fields.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, useRefresh, type Course } from '../service.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
  },
})

type Contact = Course['contacts'][number]

const blank = (): Contact => ({
  id: crypto.randomUUID(),
  name: '',
  kind: 'person',
  sector: 'family',
  ring: 1,
  tie: 'strong',
  influence: 'resource',
  function: '',
  department: null,
  mail: null,
  phone: null,
  staffId: null,
  supportPerson: false,
})

/** Puts somebody on the map or changes what is said of him. A refusal leaves everything that was typed. */
export function ContactForm({
  course,
  contact,
  trigger,
  onSaved,
}: {
  course: Course
  contact?: Contact
  trigger: ReactElement
  onSaved?: (id: string) => void
}) {
  const words = useWords()
  const { tab, domain, language } = words
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const [open, setOpen] = useState(false)
  const { control, handleSubmit, reset } = useForm<Contact>({ defaultValues: contact ?? blank() })
  const save = useMutation({
    mutationFn: (typed: Contact) => {
      const orNull = (text: string | null) => text?.trim() || null
      const sent: Contact = {
        ...typed,
        ring: Number(typed.ring) as Ring,
        department: typed.department || null,
        mail: orNull(typed.mail),
        phone: orNull(typed.phone),
        staffId: orNull(typed.staffId),
      }
      return call(saveContact, {
        params: { courseId: course.id, contactId: sent.id },
        body: { revision: course.revision, contact: sent },
      }).then(() => sent.id)
    },
    onSuccess: async (id) => {
      setOpen(false)
      onSaved?.(id)
      await refresh(course.id)
    },
  })
  /** What stands in the fields is what is stored, each time it is opened; never while it is open. */
  const turn = (to: boolean) => {
    if (to) reset(contact ?? blank())
    if (to) save.reset()
    setOpen(to)
  }
  const choices = <T extends string>(keys: readonly T[], names: Record<T, string>) =>
    keys.map((key) => ({ value: key, label: names[key] }))
  return (
    <Dialog open={open} onOpenChange={(_, data) => turn(data.open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <form onSubmit={(event) => void handleSubmit((typed) => save.mutate(typed))(event)} noValidate>
          <DialogBody>
            <DialogTitle>{contact?.name ?? tab.map.fresh}</DialogTitle>
            <DialogContent>
              {save.error && (
                <Failure
                  sentence={sentenceOf(save.error, words)}
                  action={tab.conflict.get}
                  onAction={() => void refresh(course.id)}
                />
              )}
              <div className={styles.fields}>
                <TextField
                  control={control}
                  name="name"
                  label={tab.map.name}
                  required={tab.form.nameMissing}
                />
                <TextField control={control} name="function" label={tab.map.function} />
                <ChoiceField
                  control={control}
                  name="kind"
                  label={tab.map.kind}
                  choices={choices(contactKinds, domain.contactKinds)}
                />
                <ChoiceField
                  control={control}
                  name="sector"
                  label={tab.map.sector}
                  choices={choices(sectors, domain.sectors)}
                />
                <ChoiceField
                  control={control}
                  name="ring"
                  label={tab.map.ring}
                  choices={([1, 2, 3] as const).map((ring) => ({
                    value: String(ring),
                    label: domain.rings[ring],
                  }))}
                />
                <ChoiceField
                  control={control}
                  name="tie"
                  label={tab.map.tie}
                  choices={choices(tieKinds, domain.ties)}
                />
                <ChoiceField
                  control={control}
                  name="influence"
                  label={tab.map.influence}
                  choices={choices(influences, domain.influences)}
                />
                <ChoiceField
                  control={control}
                  name="department"
                  label={tab.map.department}
                  choices={[
                    { value: '', label: tab.map.noDepartment },
                    ...departments.map((one) => ({ value: one.id, label: one[language] })),
                  ]}
                />
                <TextField control={control} name="mail" label={tab.map.mail} type="email" />
                <TextField control={control} name="phone" label={tab.map.phone} type="tel" />
                <TextField control={control} name="staffId" label={tab.map.staffId} />
                <Controller
                  control={control}
                  name="supportPerson"
                  render={({ field }) => (
                    <Checkbox
                      label={tab.map.supportPerson}
                      checked={field.value}
                      onChange={(_, data) => field.onChange(data.checked === true)}
                    />
                  )}
                />
              </div>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{tab.cancel}</Button>
              </DialogTrigger>
              <Button appearance="primary" type="submit" disabled={save.isPending}>
                {tab.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
