import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { Answers } from '#shared/forms/answers.ts'
import { newAnswers } from '#shared/forms/new-answers.ts'
import { answerTo } from '#shared/forms/scope.ts'
import { PlanRow } from '../pieces/PlanRow.tsx'
import { Group } from './Group.tsx'
import { labelOf, messageAt, type Drawn } from './view.ts'

const useStyles = makeStyles({
  row: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(13rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    // A hint or a sentence under one field leaves its neighbours as they are.
    alignItems: 'start',
  },
})

/** Rows that repeat, from none to as many as the form has room for (T-36). */
export function RowsField({ field, path, scope, view }: Drawn<'rows'>) {
  const styles = useStyles()
  const foot = useRef<HTMLDivElement>(null)
  const { fields, append, remove } = useFieldArray({ control: view.control, name: path, keyName: 'key' })
  const asked = (answerTo(path, scope) ?? []) as Answers[]
  const questions = Object.entries(field.of)
  return (
    <Group {...labelOf(field, view)} message={messageAt(view, path)}>
      {fields.map(({ key }, n) => {
        const row = asked[n] ?? {}
        return (
          <PlanRow
            key={key}
            name={view.words.row(view.say(field.row), n + 1)}
            onRemove={() => {
              remove(n)
              // The row is gone and its button with it: the keyboard goes on from here.
              foot.current?.querySelector('button')?.focus()
            }}
          >
            <div className={styles.row}>
              {questions
                .filter(([name]) => name in row)
                .map(([name, question]) => view.draw(`${path}.${n}.${name}`, question, { ...scope, row }))}
            </div>
          </PlanRow>
        )
      })}
      <div ref={foot}>
        {fields.length < field.max && (
          <Button onClick={() => append(newAnswers(questions, view.circle))}>{view.say(field.add)}</Button>
        )}
      </div>
    </Group>
  )
}
