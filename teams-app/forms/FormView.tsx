import { Button, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, type ReactNode } from 'react'
import type { Answers } from '#shared/forms/answers.ts'
import type { Circle } from '#shared/forms/circle.ts'
import { factsOn, municipalityFrom, tell } from '#shared/forms/facts.ts'
import { questionsOf, type Form } from '#shared/forms/form.ts'
import { progress } from '#shared/forms/progress.ts'
import { FormPage } from '../pieces/FormPage.tsx'
import { contactOn } from '#shared/domain/settings/house.ts'
import { useHouse, useMe, useToday } from '../reading.ts'
import { useWords } from '../words.ts'
import { Faults } from './Faults.tsx'
import { faultLines } from './fault-lines.ts'
import { FieldView } from './FieldView.tsx'
import { focusAt } from './focus-at.ts'
import { formWords } from './form-words.ts'
import { FormSection } from './FormSection.tsx'
import { useFilledForm } from './use-filled-form.ts'
import type { View } from './view.ts'

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/**
 * Any form of shared/forms, to be filled in for a family. `onSubmit` gets answers that have passed the form's validation,
 * which the service holds them to again; when it fails, everything stands as it was typed. `above` is drawn over the
 * heading (the way back), `children` over the button (why it was not saved). A sheet that asks nothing has no button.
 */
export function FormView({
  form,
  family,
  contacts,
  answers = {},
  submit,
  pending = false,
  draft,
  above,
  children,
  onSubmit,
}: {
  form: Form
  family: Pick<Circle, 'members' | 'ties'>
  contacts: Circle['contacts']
  answers?: Partial<Answers>
  submit: string
  pending?: boolean
  /** What may be done with the answers before they are whole. */
  draft?: { label: string; pending: boolean; onDraft: (answers: Answers) => void }
  above?: ReactNode
  children?: ReactNode
  onSubmit: (answers: Answers) => void
}) {
  const styles = useStyles()
  const page = useRef<HTMLDivElement>(null)
  const { language } = useWords()
  const circle = { ...family, contacts, today: useToday(), house: useHouse() }
  const me = useMe()
  const contact = contactOn(me.settings, circle.today)
  const facts = factsOn(circle, municipalityFrom(me.municipality, contact))
  const words = formWords[language]
  const speech = { language, general: words, facts }
  const filled = useFilledForm(form, circle, speech, answers)
  const view: View = {
    circle,
    language,
    words,
    control: filled.control,
    errors: filled.errors,
    say: (text) => tell(text, language, facts),
    draw: (path, field, scope) => (
      <FieldView key={path} path={path} field={field} scope={scope} view={view} />
    ),
  }
  const lines = faultLines(form, filled.faults, filled.asked, circle, speech)
  const asks = questionsOf(form).length > 0
  const { answered, asked } = progress(form, filled.values, circle)
  return (
    <FormPage onSubmit={(event) => void filled.submit(onSubmit)(event)}>
      {above}
      <Title2 as="h1">{view.say(form.title)}</Title2>
      {form.intro.map((text) => (
        <Text key={text.da}>{view.say(text)}</Text>
      ))}
      <div ref={page} className={styles.sections}>
        <Faults
          heading={words.summary(lines.length)}
          lines={lines}
          failed={filled.failed}
          onChoose={(path) => page.current && focusAt(page.current, path)}
        />
        {form.sections.map((section) => (
          <FormSection key={section.title.da} section={section} asked={filled.asked} view={view} />
        ))}
      </div>
      {children}
      <div className={styles.foot}>
        {asks && (
          <Button appearance="primary" type="submit" disabled={pending}>
            {submit}
          </Button>
        )}
        {draft && (
          <Button disabled={draft.pending} onClick={() => draft.onDraft(filled.values)}>
            {draft.label}
          </Button>
        )}
        <Text>
          {[asks && words.progress(answered, asked), words.version(form.version)].filter(Boolean).join(' · ')}
        </Text>
      </div>
    </FormPage>
  )
}
