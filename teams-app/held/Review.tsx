import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { giveHeld } from '#shared/api/held.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Notice } from '#shared/ui/Notice.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { reasonOf, sentenceOf } from '../reason-of.ts'
import { Unread } from '../Refusal.tsx'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import { Answer } from './Answer.tsx'
import { carryOver, decide, noChoices, undecided, type Choices } from './choices.ts'
import { useHeldWords } from './held-words.ts'
import { Logged } from './Logged.tsx'
import { RowGroup } from './RowGroup.tsx'
import { useDraft, type Draft } from './use-held.ts'
import { Withheld } from './Withheld.tsx'

type Params = { courseId: string; personId: string; askedBy: string }

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
})

/** What is held about one person, to be gone through before it is given. */
export function Review({ params }: { params: Params }) {
  const text = useHeldWords()
  const read = useDraft(params)
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Unread error={read.error} again={() => void read.refetch()} />
  return (
    <Reviewing
      params={params}
      draft={read.data}
      newest={async () => (await read.refetch({ throwOnError: true })).data!}
    />
  )
}

/** @param newest reads the draft again; what she has decided is carried over to it */
function Reviewing({
  params,
  draft,
  newest,
}: {
  params: Params
  draft: Draft
  newest: () => Promise<Draft>
}) {
  const words = useWords()
  const text = useHeldWords()
  const styles = useStyles()
  const call = useCall()
  const [choices, setChoices] = useState<Choices>(noChoices)
  const give = useMutation({
    mutationFn: () =>
      call(giveHeld, {
        params,
        body: {
          seen: Object.fromEntries(draft.rows.map(({ key, digest }) => [key, digest])),
          choices: Object.entries(choices.of).map(([key, choice]) => ({ key, ...choice })),
        },
      }),
    onError: async (error) => {
      if (reasonOf(error) !== 'changed-by-someone-else') return
      const latest = await newest()
      setChoices(carryOver(draft.rows, latest.rows, choices))
    },
  })
  const open = undecided(draft.rows, choices)
  const review = draft.rows.filter(({ key, marks }) => marks.length > 0 || choices.changed.includes(key))
  const rest = draft.rows.filter((row) => !review.includes(row))
  const change = (key: string, choice: Parameters<typeof decide>[2]) => {
    setChoices((former) => decide(former, key, choice))
    // An answer of before is not the answer any more.
    give.reset()
  }
  const changed = give.error !== null && reasonOf(give.error) === 'changed-by-someone-else'
  return (
    <div className={styles.root}>
      {changed || choices.again.length > 0 ? (
        <Notice intent="error">{text.changed(choices.again.length)}</Notice>
      ) : null}
      <RowGroup
        heading={review.length > 0 ? text.review(review.length) : text.heading}
        intro={review.length > 0 ? text.reviewIntro : text.nothingToReview}
        rows={review}
        choices={choices}
        onChange={change}
      />
      {rest.length > 0 && (
        <RowGroup
          heading={text.rest}
          intro={text.restIntro}
          rows={rest}
          choices={choices}
          onChange={change}
          plain
        />
      )}
      <Withheld withheld={draft.withheld} />
      <Logged log={draft.log} />
      {give.error && !changed && <Failure sentence={sentenceOf(give.error, words)} />}
      {give.data ? (
        <Answer given={give.data} />
      ) : (
        <div className={styles.end}>
          <Button
            appearance="primary"
            disabledFocusable={open.length > 0 || give.isPending}
            onClick={() => give.mutate()}
          >
            {give.isPending ? text.giving : text.give}
          </Button>
          <output>
            <Text>{text.undecided(open.length)}</Text>
          </output>
        </div>
      )}
    </div>
  )
}
