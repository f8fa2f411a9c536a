import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { standAt } from '#shared/ui/stand-at.ts'
import { outcomeSentence, progressSentence } from './booking-sentence.ts'
import type { FoundActs } from './FoundHere.tsx'
import { GuardWords } from './GuardWords.tsx'
import type { Booking } from './use-booking.ts'
import type { Guard } from './use-guard.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  status: {
    display: 'block',
    ':empty': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  progress: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  button: { minHeight: '44px' },
})

type Props = {
  guard: Guard
  booking: Booking
  /** Is there a room to hold, and to give back? */
  inRoom: boolean
  /** False while the button that books stands elsewhere. */
  books: boolean
  /** What came of her last press, what is still missing, or how the pane was found: said beside where the booking is. */
  note: string | null
  /** The appointment is not where the room is held: then the booking is not what it was. */
  moved: string | null
  /** The appointment was moved away from the room's time. */
  onMoveBack: (() => void) | null
  onBook: () => void
  /** The room that was asked is not to be had: another one is one press away. */
  onFindRoom: (() => void) | null
  onGiveBack: () => void
  acts: FoundActs
}

/** Always in sight: the guard's sentence, where the booking is, and the one button. */
export function Foot({
  guard,
  booking,
  inRoom,
  books,
  note,
  moved,
  onMoveBack,
  onBook,
  onFindRoom,
  onGiveBack,
  acts,
}: Props) {
  const words = useWords()
  const styles = useStyles()
  const { progress, outcome } = booking
  const status = useRef<HTMLOutputElement>(null)
  const booked = outcome?.is === 'booked'

  const working = progress !== null
  const clean = !guard.seen?.findings.some((finding) => finding.level === 'block')
  useEffect(() => {
    // When the pressed button is gone, the keyboard goes on from the sentence that took its place.
    if ((working || outcome) && document.activeElement === document.body) standAt(status.current)
  }, [working, outcome])

  const sentence = progress
    ? progressSentence(progress, words)
    : (moved ?? (outcome && outcomeSentence(outcome, clean, words)))
  return (
    <footer className={styles.foot}>
      <GuardWords guard={guard} acts={acts} />
      <output ref={status} tabIndex={-1} className={styles.status}>
        {note && !progress && <Text block>{note}</Text>}
        {sentence && (
          <div className={styles.progress}>
            {progress && <Spinner size="extra-tiny" aria-hidden />}
            <Text weight={booked ? 'semibold' : 'regular'}>{sentence}</Text>
          </div>
        )}
      </output>
      {booked ? (
        <>
          {onMoveBack && <Button onClick={onMoveBack}>{words.pane.booking.moveBack}</Button>}
          <Button className={styles.button} onClick={onGiveBack}>
            {inRoom ? words.pane.booking.giveBack : words.pane.booking.cancel}
          </Button>
        </>
      ) : (
        books && (
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={working}
            onClick={onFindRoom ?? onBook}
          >
            {onFindRoom
              ? words.pane.booking.findRoom
              : inRoom
                ? words.pane.button.book
                : words.pane.button.fill}
          </Button>
        )
      )}
    </footer>
  )
}
