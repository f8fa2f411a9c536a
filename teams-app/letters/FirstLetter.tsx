import { Button, Field, Select, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { drawIntroduction } from '#shared/api/introduction.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { saveFile } from '../pieces/save-file.ts'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useCall, type Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import { useOneAct } from './use-letters.ts'

/** The letter to one of the adults before the first talk, in her words, and the folder that goes with it (D-01). */
export function FirstLetter({ course }: { course: Course }) {
  const words = useWords()
  const { first } = useLettersWords()
  const call = useCall()
  const adults = course.members.filter(({ role }) => role === 'adult')
  const [chosen, setChosen] = useState('')
  const [purpose, setPurpose] = useState(first.usual)
  const [times, setTimes] = useState('')
  const memberId = adults.some(({ id }) => id === chosen) ? chosen : (adults[0]?.id ?? '')
  const draw = useOneAct(async () => {
    const body = { memberId, purpose, times }
    const { letter, flyer } = await call(drawIntroduction, { params: { courseId: course.id }, body })
    saveFile(letter)
    saveFile(flyer)
  })
  return (
    <Section heading={first.heading}>
      <Text>{first.intro}</Text>
      <Field label={first.to}>
        <Select value={memberId} onChange={(_, { value }) => setChosen(value)}>
          {adults.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={first.purpose}>
        <Textarea value={purpose} rows={3} onChange={(_, { value }) => setPurpose(value)} />
      </Field>
      <Field label={first.times}>
        <Textarea value={times} rows={2} onChange={(_, { value }) => setTimes(value)} />
      </Field>
      {draw.error && <Failure sentence={sentenceOf(draw.error, words)} />}
      <span>
        <Button
          disabledFocusable={draw.isPending || memberId === '' || purpose.trim() === ''}
          onClick={() => draw.mutate(undefined)}
        >
          {first.draw}
        </Button>
      </span>
    </Section>
  )
}
