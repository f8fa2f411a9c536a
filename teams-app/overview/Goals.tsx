import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Course } from '../reading.ts'
import { useEmpty } from '../seen/seen.ts'
import { useWords } from '../words.ts'
import { Section } from '../pieces/Section.tsx'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  goal: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** The family's own goals come first, in its own words. */
export function Goals({ course }: { course: Course }) {
  const { tab } = useWords()
  const styles = useStyles()
  const empty = useEmpty(course, 'edit family-plan')
  const goals = course.plan?.content.goals ?? []
  return (
    <Section heading={tab.overview.goals}>
      {goals.length === 0 && <Text className={styles.quiet}>{empty(tab.overview.noGoals)}</Text>}
      <ul className={styles.list}>
        {goals.map((goal) => (
          <li key={goal.id} className={styles.goal}>
            <Text size={500}>{goal.text}</Text>
            <Text className={styles.quiet}>{tab.overview.goalMeta(goal.when, goal.who)}</Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
