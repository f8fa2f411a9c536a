import { Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { useWords } from '../words.ts'

export type PickedCourse = { id: string; reference: string; meeting: MeetingType }
type Props = {
  courses: readonly PickedCourse[]
  chosen: string | null
  onChoose: (course: PickedCourse) => void
}

/** From so many on she searches rather than reads. */
const searchFrom = 8

/** The course, by its reference only: somebody may look over her shoulder. */
export function CourseLine({ courses, chosen, onChoose }: Props) {
  const { pane } = useWords()
  const [search, setSearch] = useState('')
  if (courses.length === 0) return <Text>{pane.course.none}</Text>
  const wanted = search.trim().toLowerCase()
  const shown = courses.filter((course) => course.reference.toLowerCase().includes(wanted))
  return (
    <>
      {courses.length >= searchFrom && (
        <Field label={pane.course.search}>
          <Input type="search" value={search} onChange={(_, data) => setSearch(data.value)} />
        </Field>
      )}
      <Field label={pane.course.pick}>
        <RadioGroup
          value={chosen ?? ''}
          onChange={(_, data) => shown.filter(({ id }) => id === data.value).forEach(onChoose)}
        >
          {shown.map((course) => (
            <Radio key={course.id} value={course.id} label={course.reference} />
          ))}
        </RadioGroup>
      </Field>
      {shown.length === 0 && <output>{pane.course.noMatch(search.trim())}</output>}
    </>
  )
}
