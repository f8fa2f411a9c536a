import { Button, Text, Subtitle2, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useContext } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '#shared/api/contract.ts'
import { handTabletOver, type readSmileys } from '#shared/api/smiley.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatFullDate } from '#shared/text/format.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import { HandingContext } from './handing.ts'
import { useSmileyWords } from './smiley-words.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  comment: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Meeting = Output<typeof readSmileys>['meetings'][number]
type Rater = Meeting['raters'][number]

/** One meeting: how many answered, what each said whom the reader may know of, and a button for each who has not yet. */
export function SmileyOf({ courseId, meeting }: { courseId: string; meeting: Meeting }) {
  const words = useWords()
  const text = useSmileyWords()
  const styles = useStyles()
  const call = useCall()
  const handed = useContext(HandingContext)
  const { meetingId, start, numbers, answers, raters } = meeting
  const hand = useMutation({
    mutationFn: ({ memberId }: Rater) =>
      call(handTabletOver, { params: { courseId, meetingId }, body: { memberId } }),
    onSuccess: ({ token }, { name }) =>
      handed({
        name,
        courseId,
        meetingId,
        address: `${location.origin}/handed-over#${token}`,
        from: location.pathname + location.search,
      }),
  })
  const day = formatFullDate(localDate(Temporal.Instant.from(start)), words.language)
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3">{text.of(day)}</Subtitle2>
      <Text>{numbers.answers === 0 ? text.noAnswers : text.numbers(numbers.answers, numbers.mean)}</Text>
      {answers.length > 0 && (
        <ul className={styles.list}>
          {answers.map(({ name, face, comment, at }) => (
            <li key={at + name}>
              <Text>{text.said(name, face)}</Text>
              {comment && <Text className={styles.comment}>»{comment}«</Text>}
            </li>
          ))}
        </ul>
      )}
      {raters.length > 0 && (
        <>
          <Text>{text.before}</Text>
          <div className={styles.buttons}>
            {raters.map((rater) => (
              <Button
                key={rater.memberId}
                disabledFocusable={hand.isPending}
                onClick={() => hand.mutate(rater)}
              >
                {hand.isPending && hand.variables.memberId === rater.memberId
                  ? text.handing
                  : text.handTo(rater.name)}
              </Button>
            ))}
          </div>
        </>
      )}
      {hand.error && <Failure sentence={sentenceOf(hand.error, words)} />}
    </div>
  )
}
