import { Text } from '@fluentui/react-components'
import type { Course } from '../reading.ts'
import { aboutNames } from '../edit/about-words.ts'
import { useEmpty } from '../seen/seen.ts'
import { useWords } from '../words.ts'
import { Rows } from './Rows.tsx'
import { Section } from '../pieces/Section.tsx'

/** Who helps with what (F-PLAN-1 "Overblik over aktuelle indsatser"). */
export function Measures({ course }: { course: Course }) {
  const words = useWords()
  const { tab } = words
  const empty = useEmpty(course, 'edit family-plan')
  const measures = course.plan?.content.measures ?? []
  const heads = [
    tab.overview.person,
    tab.overview.measure,
    tab.overview.responsible,
    tab.overview.hours,
    tab.overview.followUp,
  ]
  return (
    <Section heading={tab.overview.help}>
      {measures.length === 0 ? (
        <Text>{empty(tab.overview.noMeasures)}</Text>
      ) : (
        <Rows
          caption={tab.overview.help}
          heads={heads}
          rows={measures.map((one) => ({
            key: one.id,
            cells: [
              aboutNames(one, course.members, words),
              one.measure,
              one.responsible,
              one.hoursPerWeek,
              one.followUp,
            ],
          }))}
        />
      )}
    </Section>
  )
}
