import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Control } from 'react-hook-form'
import { partOf } from '#shared/domain/agenda/agenda.ts'
import { AboutFields } from '../edit/AboutFields.tsx'
import { ParagraphField, TextField } from '../pieces/fields.tsx'
import { More } from '../pieces/More.tsx'
import type { Course } from '../service.ts'
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
  onUp,
  onDown,
  onRemove,
}: {
  control: Control<AgendaValues>
  at: number
  item: ItemValues
  name: string
  members: Course['members']
  onUp: Act
  onDown: Act
  onRemove: Act
}) {
  const { tab, reasons } = useWords()
  const text = useAgendaWords()
  const { screen } = text
  const styles = useStyles()
  const part = partOf(item)
  const written = part === null || part === 'family' || item.text !== ''
  const label = part === null ? screen.words : part === 'family' ? screen.familyWords : screen.notes
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{screen.item(at + 1, name)}</legend>
      {item.by !== null && <Text className={styles.quiet}>{text.addedBy(item.by)}</Text>}
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
        <TextField control={control} name={`items.${at}.speaker`} label={screen.speaker} />
      </div>
      {written && (
        <More head={screen.concerns} named={name}>
          <AboutFields control={control} at={`items.${at}.`} members={members} />
        </More>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          data-move="up"
          aria-label={`${screen.up}: ${name}`}
          disabledFocusable={!onUp}
          onClick={() => onUp?.()}
        >
          {screen.up}
        </Button>
        <Button
          size="small"
          data-move="down"
          aria-label={`${screen.down}: ${name}`}
          disabledFocusable={!onDown}
          onClick={() => onDown?.()}
        >
          {screen.down}
        </Button>
        {onRemove && (
          <Button size="small" aria-label={`${tab.remove}: ${name}`} onClick={onRemove}>
            {tab.remove}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
