import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { MoveMeeting } from '#shared/ui/meeting/MoveMeeting.tsx'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import type { Change } from '#shared/ui/meeting/use-change.ts'
import { standAt } from '#shared/ui/stand-at.ts'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { useCall, useToday } from '../reading.ts'
import { useMeetingWords } from './meeting-words.ts'
import type { useMove } from './use-move.ts'

const MoveAlong = lazy(async () => ({ default: (await import('./around/MoveAlong.tsx')).MoveAlong }))

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: {
    border: 'none',
    margin: 0,
    minWidth: 0,
    padding: 0,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.spacingVerticalXS,
    },
  },
})

type Props = {
  meeting: Meeting
  change: Change
  moving: ReturnType<typeof useMove>
  busy: boolean
  /** When and where it would be, in words. */
  placeOf: (to: NonNullable<Meeting['change']>) => string
}

/** The change in hand, other times and rooms, and what a move does to the meetings about it. */
export function MoveSection({ meeting, change, moving, busy, placeOf }: Props) {
  const words = useMeetingWords()
  const { text } = words
  const styles = useStyles()
  const call = useCall()
  const today = useToday()
  const form = useRef<HTMLFieldSetElement>(null)
  const { asked } = moving
  const wasAsked = useRef(false)
  useEffect(() => {
    // The pressed button is gone: the keyboard goes back to where another time is chosen.
    if (wasAsked.current && !asked && document.activeElement === document.body) standAt(form.current)
    wasAsked.current = asked !== null
  }, [asked])
  return (
    <Section heading={text.move.heading}>
      {meeting.change && !change.progress && (
        <>
          <Text>{text.move.inHand(placeOf(meeting.change))}</Text>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void change.move(null)}>
              {text.move.finish}
            </Button>
            <Button onClick={() => void change.keep()}>{text.move.keep}</Button>
          </div>
        </>
      )}
      {asked && (
        <Suspense fallback={<Waiting words={text.move.looking} />}>
          <MoveAlong
            key={[asked.start, asked.end, asked.room?.mail].join(' ')}
            meeting={meeting}
            to={asked}
            busy={busy}
            onMove={moving.go}
            onOther={moving.another}
          />
        </Suspense>
      )}
      <fieldset
        ref={form}
        className={styles.form}
        aria-label={text.move.heading}
        tabIndex={-1}
        hidden={asked !== null}
      >
        <MoveMeeting
          key={meeting.start + (meeting.room?.mail ?? '')}
          call={call}
          meeting={meeting}
          today={today}
          words={words}
          busy={busy}
          onMove={moving.move}
        />
      </fieldset>
    </Section>
  )
}
