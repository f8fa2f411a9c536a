import { Button, Text, Title2, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { breakGlass } from '#shared/api/break-glass.ts'
import { may } from '#shared/domain/access.ts'
import { glassHours, glassReason, isGlassReason } from '#shared/domain/course/break-glass.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { FormPage } from '../pieces/FormPage.tsx'
import { ParagraphField, TextField } from '../pieces/fields.tsx'
import { NoAccess } from '../NoAccess.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { useCall, useMe, useRefresh } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { useGlassWords } from './glass-words.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '1.25rem' } })

/** A leader opens one course for a day: what that means, the reason, and the course. `courseId`: the one she was on her way into. */
export function GlassScreen({ courseId }: { courseId?: string }) {
  const text = useGlassWords()
  const me = useMe()
  return may(me, 'open break-glass', null) ? (
    <Break {...(courseId ? { courseId } : {})} />
  ) : (
    <NoAccess>{text.leadersOnly}</NoAccess>
  )
}

function Break({ courseId }: { courseId?: string }) {
  const words = useWords()
  const text = useGlassWords()
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const [, navigate] = useLocation()
  const { control, handleSubmit } = useForm({ defaultValues: { course: '', reason: '' } })
  const open = useMutation({
    mutationFn: ({ course, reason }: { course: string; reason: string }) =>
      call(breakGlass, { params: {}, body: { course: courseId ?? course, reason } }),
    onSuccess: async (opened) => {
      await refresh(opened.courseId)
      navigate(`/course/${opened.courseId}`)
    },
  })
  const needsReason = words.reasons['glass-needs-reason']()
  return (
    <FormPage onSubmit={(event) => void handleSubmit((typed) => open.mutate(typed))(event)}>
      <nav aria-label={words.tab.where}>
        <TabLink href="/">{words.tab.back}</TabLink>
      </nav>
      <Title2 as="h1">{text.heading}</Title2>
      <Text>{text.intro}</Text>
      <div>
        <Text weight="semibold">{text.happens}</Text>
        <ul className={styles.list} aria-label={text.happens}>
          {text.follows(glassHours).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {courseId ? (
        <Text>{text.onTheWay}</Text>
      ) : (
        <TextField
          control={control}
          name="course"
          label={text.reference}
          hint={text.referenceHint}
          required={text.referenceMissing}
        />
      )}
      <ParagraphField
        control={control}
        name="reason"
        label={text.reason}
        hint={text.reasonHint(glassReason.least, glassReason.most)}
        required={needsReason}
        check={(typed) => (isGlassReason(typed) ? null : needsReason)}
      />
      {open.error && (
        <Failure
          sentence={reasonOf(open.error) === 'not-found' ? text.unknown : sentenceOf(open.error, words)}
        />
      )}
      <Button appearance="primary" type="submit" disabled={open.isPending}>
        {text.open(glassHours)}
      </Button>
    </FormPage>
  )
}
