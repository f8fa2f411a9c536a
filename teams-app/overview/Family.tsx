import { Text, makeStyles } from '@fluentui/react-components'
import { ageOn } from '#shared/domain/course/age.ts'
import { formatAge } from '#shared/text/format.ts'
import { useToday, type Course } from '../reading.ts'
import { useEmpty, useSeen } from '../seen/seen.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Rows } from './Rows.tsx'
import { Section } from '../pieces/Section.tsx'

const useStyles = makeStyles({ number: { whiteSpace: 'nowrap' } })

/** The people, their age and what fills most right now. CPR numbers are masked by the service; only the coordinator has the column. */
export function Family({ course }: { course: Course }) {
  const { tab, language } = useWords()
  const styles = useStyles()
  const today = useToday()
  const empty = useEmpty(course, 'edit family-facts')
  const { as } = useSeen()
  const cpr = course.members.some((member) => member.cprMasked)
  const heads = [tab.overview.person, tab.overview.age, tab.overview.now, ...(cpr ? [tab.overview.cpr] : [])]
  const rows = course.members.map((member) => ({
    key: member.id,
    cells: [
      <Text key="name" weight="semibold">
        {member.name}
      </Text>,
      member.birthDate ? formatAge(ageOn(member.birthDate, today), language) : '',
      member.situation,
      ...(cpr
        ? [
            member.cprMasked ? (
              <span key="cpr" className={styles.number}>
                {member.cprMasked}
              </span>
            ) : (
              ''
            ),
          ]
        : []),
    ],
  }))
  return (
    <Section heading={tab.overview.family}>
      {rows.length === 0 ? (
        <Text>{empty(tab.overview.noFamily)}</Text>
      ) : (
        <Rows caption={tab.overview.family} heads={heads} rows={rows} />
      )}
      {!as && course.acts.includes('prepare access-copy') && (
        <span className="no-print">
          <TabLink href={`/course/${course.id}/held`}>{tab.overview.whatIsHeld}</TabLink>
        </span>
      )}
    </Section>
  )
}
