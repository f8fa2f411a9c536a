import { Field, Select, Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { offerTab } from '../host.ts'
import { Refusal } from '../Refusal.tsx'
import { useCourses } from '../reading.ts'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '32rem',
  },
})

/** Chooses the course that a channel's tab shows. The choice opens nothing: access is checked each time the tab is read. */
export function Configure() {
  const { tab } = useWords()
  const styles = useStyles()
  const courses = useCourses()
  const [chosen, setChosen] = useState('')
  if (courses.isPending) return <Waiting words={tab.waiting.families} />
  if (!courses.data) return <Refusal error={courses.error} again={() => void courses.refetch()} />
  const all = courses.data.courses
  const choose = (id: string) => {
    setChosen(id)
    const course = all.find((one) => one.id === id)
    if (!course) return offerTab(null)
    const address = `${location.origin}/tab/course/${course.id}`
    offerTab({
      entityId: course.id,
      name: tab.configure.tabName(course.reference),
      contentUrl: address,
      websiteUrl: address,
    })
  }
  const reference = all.find((one) => one.id === chosen)?.reference
  return (
    <main className={styles.root}>
      <Title3 as="h1">{tab.configure.heading}</Title3>
      <Text>{tab.configure.text}</Text>
      {all.length === 0 ? (
        <Text>{tab.configure.none}</Text>
      ) : (
        <Field label={tab.configure.course}>
          <Select value={chosen} onChange={(_, data) => choose(data.value)}>
            <option value="">{tab.configure.pick}</option>
            {all.map((course) => (
              <option key={course.id} value={course.id}>
                {course.reference}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <output>{reference ? tab.configure.chosen(reference) : ''}</output>
    </main>
  )
}
