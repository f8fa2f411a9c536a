import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { sayAgreement } from '#shared/api/agreements.ts'
import { maySpeakFor } from '#shared/domain/plan/agreement-state.ts'
import { formatDay } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useSeen } from '../seen/seen.ts'
import { useCall, useMe, useRefresh, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { useAgreementWords } from './agreement-words.ts'
import { NewDeadline } from './NewDeadline.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  words: { flex: '1 1 16rem', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What the reader may say of the plan's agreements: his own, and the coordinator's of all. Nothing where there is none. */
export function AgreementActs({ course }: { course: Course }) {
  const words = useWords()
  const text = useAgreementWords()
  const styles = useStyles()
  const call = useCall()
  const refresh = useRefresh()
  const { id: staffId } = useMe()
  const { as } = useSeen()
  const say = useMutation({
    mutationFn: ({ agreementId, until }: { agreementId: string; until: string | null }) =>
      call(sayAgreement, { params: { courseId: course.id, agreementId }, body: { until } }),
    onSettled: () => refresh(course.id),
  })
  const role = course.acts.includes('edit family-plan') ? 'coordinator' : ''
  const his = (course.plan?.content.agreements ?? []).filter(
    (one) => !one.done && maySpeakFor(one, { staffId, role, on: 'tab' }, course),
  )
  const said = say.isSuccess ? (say.variables.until === null ? text.saidDone : text.saidMoved) : ''
  if (as || course.closedOn) return null
  return (
    <>
      <output>{said}</output>
      {say.error && <Failure sentence={sentenceOf(say.error, words)} />}
      {his.length > 0 && (
        <Section heading={text.yours}>
          <ul className={styles.list}>
            {his.map((one) => (
              <li key={one.id} className={styles.row}>
                <Text className={styles.words}>
                  {one.content}
                  {one.deadline && ` (${formatDay(Temporal.PlainDate.from(one.deadline), words.language)})`}
                </Text>
                <span className={styles.acts}>
                  <Button
                    aria-label={`${text.done}: ${one.content}`}
                    disabledFocusable={say.isPending}
                    onClick={() => say.mutate({ agreementId: one.id, until: null })}
                  >
                    {text.done}
                  </Button>
                  <NewDeadline
                    agreement={one}
                    onPicked={(until) => say.mutate({ agreementId: one.id, until })}
                  />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
