import { Text } from '@fluentui/react-components'
import { ageOn } from '#shared/domain/course/age.ts'
import { formatAge } from '#shared/text/format.ts'
import { useToday, type Course } from '../service.ts'
import { useWords } from '../words.ts'
import { Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

/** The people, their age and what fills most right now. CPR numbers are masked by the service; only the coordinator has the column. */
export function Family({ course }: { course: Course }) {
  const { tab, language } = useWords()
  const today = useToday()
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
      ...(cpr ? [member.cprMasked ?? ''] : []),
    ],
  }))
  return (
    <Section heading={tab.overview.family}>
      <Rows caption={tab.overview.family} heads={heads} rows={rows} />
    </Section>
  )
}
