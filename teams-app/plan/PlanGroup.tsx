import { Button, Subtitle1, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, type ReactNode } from 'react'
import { PlanRow } from '../pieces/PlanRow.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
})

/** The goals, the measures or the agreements: one after the other, and a way to one more. */
export function PlanGroup({
  heading,
  rows,
  add,
  onAdd,
  onRemove,
}: {
  heading: string
  rows: readonly { key: string; name: string; fields: ReactNode }[]
  add: string
  onAdd: () => void
  onRemove: (index: number) => void
}) {
  const styles = useStyles()
  const foot = useRef<HTMLDivElement>(null)
  const remove = (index: number) => {
    onRemove(index)
    // The row is gone and its button with it: the keyboard goes on from here.
    foot.current?.querySelector('button')?.focus()
  }
  return (
    <section className={styles.root}>
      <Subtitle1 as="h2">{heading}</Subtitle1>
      {rows.map(({ key, name, fields }, n) => (
        <PlanRow key={key} name={name} onRemove={() => remove(n)}>
          {fields}
        </PlanRow>
      ))}
      <div ref={foot}>
        <Button onClick={onAdd}>{add}</Button>
      </div>
    </section>
  )
}
