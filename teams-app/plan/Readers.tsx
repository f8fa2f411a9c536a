import { Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import { planReaders, type PlanReader } from '#shared/domain/reading/plan-readers.ts'
import { peopleOf } from '../seen/people-of.ts'
import { useHouse, useToday, type Course } from '../reading.ts'
import { explain } from '../sharing/explain.ts'
import { Listed, ListedOne } from '../pieces/Listed.tsx'
import { More } from '../pieces/More.tsx'
import { Sentences } from '../sharing/Sentences.tsx'
import { useSharingWords } from '../sharing/sharing-words.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  unread: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
})

/** Before she publishes: which colleagues get the card, and what of the plan, as it is being written, each of them can read. */
export function Readers({ control, course }: { control: Control<PlanContent>; course: Course }) {
  const text = useSharingWords()
  const styles = useStyles()
  const id = useId()
  const plan = useWatch({ control }) as PlanContent
  const readers = planReaders({ ...course, plan, house: useHouse() }, useToday())
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Subtitle1 as="h2" id={id}>
        {text.readers}
      </Subtitle1>
      {readers.length === 0 ? (
        <Text>{text.noReaders}</Text>
      ) : (
        <Listed>
          {readers.map((reader) => (
            <ListedOne key={reader.staffId} name={reader.name} under={reader.function}>
              <Text>
                {text.reads(
                  [reader.reads.goals, plan.goals.length],
                  [reader.reads.measures, plan.measures.length],
                  [reader.reads.agreements, plan.agreements.length],
                )}
              </Text>
              {reader.unread.length > 0 && <Unread reader={reader} plan={plan} course={course} />}
            </ListedOne>
          ))}
        </Listed>
      )}
    </section>
  )
}

function Unread({ reader, plan, course }: { reader: PlanReader; plan: PlanContent; course: Course }) {
  const words = useWords()
  const text = useSharingWords()
  const styles = useStyles()
  const people = peopleOf(course, words)
  const rowOf = ({ part, index }: PlanReader['unread'][number]) => {
    const { goal, row } = words.tab.plan
    const { measure, agreements } = words.tab.overview
    if (part === 'goals') return plan.goals[index]?.text || row(goal, index + 1)
    if (part === 'measures') return plan.measures[index]?.measure || row(measure, index + 1)
    return plan.agreements[index]?.content || row(agreements, index + 1)
  }
  return (
    <More head={text.cannotRead(reader.unread.length)} named={reader.name}>
      <ul className={styles.unread}>
        {reader.unread.map((one) => (
          <li key={`${one.part}/${one.index}`}>
            <Text weight="semibold">{rowOf(one)}</Text>
            <Sentences said={explain(one.why, reader.name, people, text)} />
          </li>
        ))}
      </ul>
    </More>
  )
}
