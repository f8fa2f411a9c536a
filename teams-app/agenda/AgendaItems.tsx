import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useFieldArray, useWatch, type Control } from 'react-hook-form'
import type { AgendaTemplate } from '#shared/domain/agenda/agenda.ts'
import { roomToMove } from '#shared/domain/agenda/decide.ts'
import { withOwn } from '#shared/domain/agenda/templates.ts'
import type { Course } from '../reading.ts'
import { itemName } from './agenda-clash-rows.ts'
import { AgendaItemFields } from './AgendaItemFields.tsx'
import { newItem, type AgendaValues } from './agenda-values.ts'
import { useAgendaWords } from './agenda-words.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  add: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalM },
})

/** Where the keyboard goes when the list has changed: a button or a field of an item. */
type Focus = { id: string; at: 'up' | 'down' | 'words' }

/** One item after the other. Moved by buttons, or by Alt and the arrows: the keyboard stays with what was moved, and hears where it is now. */
export function AgendaItems({
  control,
  template,
  members,
  mayFile,
}: {
  control: Control<AgendaValues>
  template: AgendaTemplate
  members: Course['members']
  mayFile: boolean
}) {
  const text = useAgendaWords()
  const styles = useStyles()
  const { fields, insert, move, remove } = useFieldArray({ control, name: 'items', keyName: 'key' })
  const items = useWatch({ control, name: 'items' })
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const foot = useRef<HTMLSpanElement>(null)
  const focus = useRef<Focus | null>(null)
  useEffect(() => {
    if (!focus.current) return
    const { id, at } = focus.current
    focus.current = null
    list.current?.querySelector<HTMLElement>(`[data-item="${id}"] ${wanted[at]}`)?.focus()
  }, [fields])
  const moveTo = (from: number, to: number) => {
    const item = items[from]!
    const [least, most] = roomToMove(items, from)
    if (to < least || to > most) return
    focus.current = { id: item.id, at: to < from ? 'up' : 'down' }
    move(from, to)
    setSaid(text.screen.moved(itemName(item, template, text), to + 1, items.length))
  }
  useEffect(() => {
    const around = list.current
    if (!around) return
    const onKey = (event: KeyboardEvent) => {
      const step = event.altKey ? steps[event.key] : undefined
      const id =
        event.target instanceof Element && event.target.closest('[data-item]')?.getAttribute('data-item')
      const at = items.findIndex((item) => item.id === id)
      if (step === undefined || at < 0) return
      event.preventDefault()
      moveTo(at, at + step)
    }
    around.addEventListener('keydown', onKey)
    return () => around.removeEventListener('keydown', onKey)
  })
  const add = () => {
    const item = newItem()
    const where = withOwn(items, [item]).indexOf(item)
    focus.current = { id: item.id, at: 'words' }
    insert(where, item, { shouldFocus: false })
  }
  const takeOut = (at: number) => {
    remove(at)
    // The item is gone and its button with it: the keyboard goes on from here.
    foot.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <ol className={styles.list} ref={list}>
        {fields.map((field, n) => {
          // What is watched may be a step behind the list.
          const item = items.find(({ id }) => id === field.id) ?? field
          const [least, most] = roomToMove(fields, n)
          return (
            <li key={field.key} data-item={field.id}>
              <AgendaItemFields
                control={control}
                at={n}
                item={item}
                name={itemName(item, template, text)}
                members={members}
                mayFile={mayFile}
                onUp={n > least ? () => moveTo(n, n - 1) : null}
                onDown={n < most ? () => moveTo(n, n + 1) : null}
                onRemove={field.id === 'family' || item.withheld.length > 0 ? null : () => takeOut(n)}
              />
            </li>
          )
        })}
      </ol>
      <output className="visually-hidden">{said}</output>
      <span ref={foot} className={styles.add}>
        <Button onClick={add}>{text.screen.add}</Button>
      </span>
    </>
  )
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }
const wanted: Record<Focus['at'], string> = {
  up: '[data-move="up"]',
  down: '[data-move="down"]',
  words: 'textarea',
}
