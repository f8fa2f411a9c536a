import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Controller, type Control } from 'react-hook-form'
import { partOf } from '#shared/domain/agenda/agenda.ts'
import { AboutFields } from '../edit/AboutFields.tsx'
import { ParagraphField, TextField } from '../pieces/fields.tsx'
import { More } from '../pieces/More.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { minutesIn, type AgendaValues, type ItemValues } from './agenda-values.ts'
import { useAgendaWords } from './agenda-words.ts'

const useStyles = makeStyles({
  root: {
    border: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  legend: {
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
    float: 'left',
    width: '100%',
    overflowWrap: 'anywhere',
  },
  fields: {
    clear: 'both',
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, 9rem) minmax(0, 1fr)',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
    '& .fui-Input, & input': { minWidth: 0 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  act: { minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Act = (() => void) | null

/** One item with its fields, its place and its way out. What cannot be done stays where it is and says so. */
export function AgendaItemFields({
  control,
  at,
  item,
  name,
  members,
  mayFile,
  onUp,
  onDown,
  onRemove,
}: {
  control: Control<AgendaValues>
  at: number
  item: ItemValues
  name: string
  members: Course['members']
  mayFile: boolean
  onUp: Act
  onDown: Act
  onRemove: Act
}) {
  const { tab, reasons } = useWords()
  const text = useAgendaWords()
  const { screen } = text
  const styles = useStyles()
  const part = partOf(item)
  // Ticked, it is still there to be taken back.
  const [wasGuess] = useState(item.unfiled)
  const isGuess = mayFile && wasGuess
  const withheld = item.withheld.length > 0
  // Over what she may not know she cannot write; what she typed before it came there is hers to move.
  const written =
    item.text !== '' || (!item.withheld.includes('text') && (part === null || part === 'family'))
  const label = part === null ? screen.words : part === 'family' ? screen.familyWords : screen.notes
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{screen.item(at + 1, name)}</legend>
      {item.by !== null && <Text className={styles.quiet}>{text.addedBy(item.by)}</Text>}
      {item.unfiled && <Text>{screen.unfiled}</Text>}
      {withheld && <Text>{screen.withheld}</Text>}
      {written && (
        <ParagraphField
          control={control}
          name={`items.${at}.text`}
          label={label}
          {...(part === 'family' ? { hint: screen.familyHint } : {})}
          {...(part === null ? { required: reasons['agenda-item-empty'](null) } : {})}
        />
      )}
      <div className={styles.fields}>
        <TextField
          control={control}
          name={`items.${at}.minutes`}
          label={part === 'network' ? screen.minutesEach : screen.minutes}
          type="number"
          check={(typed) => (minutesIn(typed) === null ? screen.minutesWrong : null)}
        />
        {(item.speaker !== '' || !item.withheld.includes('speaker')) && (
          <TextField control={control} name={`items.${at}.speaker`} label={screen.speaker} />
        )}
      </div>
      {written && (
        <More head={screen.concerns} named={name}>
          <AboutFields control={control} at={`items.${at}.`} members={members} />
        </More>
      )}
      {isGuess && (
        <Controller
          control={control}
          name={`items.${at}.unfiled`}
          render={({ field }) => (
            <Checkbox
              ref={field.ref}
              name={field.name}
              label={screen.isFiled}
              checked={!field.value}
              onBlur={field.onBlur}
              onChange={(_, { checked }) => field.onChange(checked !== true)}
            />
          )}
        />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          className={styles.act}
          data-move="up"
          aria-label={`${screen.up}: ${name}`}
          disabledFocusable={!onUp}
          onClick={() => onUp?.()}
        >
          {screen.up}
        </Button>
        <Button
          size="small"
          className={styles.act}
          data-move="down"
          aria-label={`${screen.down}: ${name}`}
          disabledFocusable={!onDown}
          onClick={() => onDown?.()}
        >
          {screen.down}
        </Button>
        {onRemove && (
          <Button
            size="small"
            className={styles.act}
            aria-label={`${tab.remove}: ${name}`}
            onClick={onRemove}
          >
            {tab.remove}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
