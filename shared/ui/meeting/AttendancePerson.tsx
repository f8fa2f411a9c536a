import {
  Button,
  Checkbox,
  Field,
  Select,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Output } from '#shared/api/contract.ts'
import type { readAttendance } from '#shared/api/attendance.ts'
import type { Following, Saying } from '#shared/domain/meeting/attendance.ts'
import type { MeetingWords } from './words.ts'

export type Attending = Output<typeof readAttendance>['people'][number]

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  out: { color: tokens.colorStatusDangerForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '24rem' },
  narrow: { minWidth: 0 },
})

type Props = {
  one: Attending
  words: MeetingWords
  /** Nothing is changed any more: the meeting has begun. */
  over: boolean
  busy: boolean
  onSay: (saying: Saying) => void
  onFollow: (following: Following) => void
  onMust: (must: boolean) => void
}

/** One of those invited: whether he must come, what he has answered, whom he sends, and what the coordinator may do about it. */
export function AttendancePerson({ one, words, over, busy, onSay, onFollow, onMust }: Props) {
  const { attendance: text } = words.text
  const { reasons } = words
  const styles = useStyles()
  const [asked, setAsked] = useState(false)
  const left = useRef(false)
  const buttons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whoever leaves the form goes on from the button that brought it.
    if (!asked && left.current) buttons.current?.querySelector<HTMLElement>(':scope > :last-child')?.focus()
    left.current = false
  }, [asked])
  const { name, substitute, answer, demand } = one
  const absent = answer === 'absent'
  return (
    <li className={styles.root}>
      <Text weight="semibold">{[name, one.function].filter(Boolean).join(' · ')}</Text>
      <Text className={mergeClasses(absent && one.mustCome && styles.out)}>
        {[
          (over ? text.past : text).answers[answer ?? 'none'],
          ...(one.way ? [text.way[one.way]] : []),
          ...(over ? [one.mustCome ? text.past.must : text.past.welcome] : []),
        ].join(' · ')}
      </Text>
      {absent && <Text>{substitute ? text.sends(substitute.name) : text.sendsNobody}</Text>}
      {absent && substitute?.comes && <Text className={styles.quiet}>{text.comes}</Text>}
      {absent && substitute?.because && (
        <Text className={styles.quiet}>{text.cannot(reasons[substitute.because]())}</Text>
      )}
      {one.followed === 'without' && <Text className={styles.quiet}>{text.without}</Text>}
      {!over && (
        <Checkbox
          label={text.must}
          aria-label={text.mustFor(name)}
          checked={one.mustCome}
          // Never disabled: the keyboard stays where it was.
          onChange={(_, { checked }) => {
            if (!busy) onMust(checked === true)
          }}
        />
      )}
      {!over && asked && (
        <SubstituteForm
          one={one}
          words={words}
          busy={busy}
          onSave={(substituteId) => {
            setAsked(false)
            onSay({ answer: 'absent', substituteId })
          }}
          onLeave={() => {
            left.current = true
            setAsked(false)
          }}
        />
      )}
      {!over && !asked && (
        <div ref={buttons} className={styles.buttons}>
          {demand === 'take-substitute' && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => onFollow('substitute')}>
              {text.take(substitute!.name)}
            </Button>
          )}
          {demand !== 'none' && (
            <Button
              disabledFocusable={busy}
              aria-label={text.goOnFor(name)}
              onClick={() => onFollow('without')}
            >
              {text.goOn}
            </Button>
          )}
          {absent && (
            <Button
              disabledFocusable={busy}
              aria-label={text.backFor(name)}
              onClick={() => onSay({ answer: 'coming', substituteId: null })}
            >
              {text.back}
            </Button>
          )}
          {!(absent && one.candidates.length === 0) && (
            <Button
              appearance={absent ? 'subtle' : 'secondary'}
              disabledFocusable={busy}
              aria-label={(absent ? text.changeFor : text.sayNoFor)(name)}
              onClick={() => setAsked(true)}
            >
              {absent ? text.change : text.sayNo}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

type FormProps = Pick<Props, 'one' | 'words' | 'busy'> & {
  onSave: (substituteId: string | null) => void
  onLeave: () => void
}

/** Whom he sends, of those of whom the family has been asked. */
function SubstituteForm({ one, words, busy, onSave, onLeave }: FormProps) {
  const { attendance: text } = words.text
  const styles = useStyles()
  const form = useRef<HTMLDivElement>(null)
  // It stands where the pressed button stood.
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const stands = one.candidates.some(({ contactId }) => contactId === one.substitute?.contactId)
  const [chosen, setChosen] = useState(stands ? one.substitute!.contactId : '')
  return (
    <div ref={form} className={styles.form}>
      <Field label={text.substitute(one.name)} hint={text.hint}>
        <Select className={styles.narrow} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{text.nobodySent}</option>
          {one.candidates.map((who) => (
            <option key={who.contactId} value={who.contactId}>
              {[who.name, who.function, ...(who.own ? [text.own] : [])].filter(Boolean).join(' · ')}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => onSave(chosen || null)}>
          {text.save}
        </Button>
        <Button onClick={onLeave}>{text.leave}</Button>
      </div>
    </div>
  )
}
