import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { standAt } from '#shared/ui/stand-at.ts'
import { useEffect, useRef } from 'react'
import { listed } from '#shared/text/slot-words.ts'
import { useWords, type Words } from '../words.ts'
import type { CycleOutcome, CycleProgress } from './book-cycle.ts'
import type { CycleState } from './plan.ts'
import { Standing } from './Standing.tsx'
import { isLacking, isRoomGone } from './use-cycle.ts'
import { useCycleWords, type CycleWords } from './words.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  status: { display: 'block', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  progress: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
})

type Props = {
  progress: CycleProgress | null
  outcome: CycleOutcome | null
  onGoOn: () => void
  onChooseAnew: (state: CycleState | null) => void
  onFindOthers: (state: CycleState) => void
  onGoOnWithout: (state: CycleState) => void
}

/** Where the booking of the cycle is; how it ended, what stands and what does not, and the ways on. */
export function Outcome({ progress, outcome, onGoOn, onChooseAnew, onFindOthers, onGoOnWithout }: Props) {
  const words = useWords()
  const cycle = useCycleWords()
  const styles = useStyles()
  const status = useRef<HTMLOutputElement>(null)
  /** Something was begun from here, and has not ended: what merely stands is read out to nobody. */
  const begun = useRef(false)
  useEffect(() => {
    if (progress) begun.current = true
    // When the pressed button is gone, the keyboard goes on from the sentence that took its place.
    const isNews = begun.current && (progress || outcome)
    if (isNews && document.activeElement === document.body) standAt(status.current)
    if (!progress && outcome) begun.current = false
  }, [progress, outcome])
  const meetings = (outcome?.state?.meetings ?? []).filter(({ state }) => state !== 'cancelled')
  const lacking = meetings.filter(isLacking)
  return (
    <div className={styles.column}>
      <output ref={status} tabIndex={-1} className={styles.status}>
        {progress && (
          <span className={styles.progress}>
            <Spinner size="extra-tiny" aria-hidden />
            <Text>{progressWords(progress, cycle, words)}</Text>
          </span>
        )}
        {!progress && outcome && <Text weight="semibold">{outcomeWords(outcome, cycle, words)}</Text>}
      </output>
      {!progress && outcome?.is === 'booked' && <Standing label={cycle.bookedList} meetings={meetings} />}
      {!progress && outcome?.is === 'partly' && (
        <>
          {meetings.length > lacking.length && <Text as="h3">{cycle.stands}</Text>}
          <Standing label={cycle.stands} meetings={meetings.filter((one) => !isLacking(one))} />
          {lacking.length > 0 && <Text as="h3">{cycle.lacks}</Text>}
          <Standing label={cycle.lacks} meetings={lacking} />
          {outcome.state && lacking.length > 0 ? (
            <>
              <Button appearance="primary" onClick={() => onFindOthers(outcome.state!)}>
                {lacking.every(isRoomGone) ? cycle.findRooms(lacking.length) : cycle.findOthers}
              </Button>
              {lacking.every(({ type }) => type !== 'networkMeeting') && (
                <Button onClick={() => onGoOnWithout(outcome.state!)}>{cycle.without}</Button>
              )}
            </>
          ) : (
            <>
              <Button appearance="primary" onClick={onGoOn}>
                {cycle.goOn}
              </Button>
              <Button onClick={() => onChooseAnew(outcome.state)}>{cycle.chooseAnew}</Button>
            </>
          )}
        </>
      )}
    </div>
  )
}

function progressWords(
  progress: CycleProgress,
  cycle: CycleWords,
  { pane, reasons, language }: Words,
): string {
  switch (progress.step) {
    case 'holding':
      return cycle.holding
    case 'making':
      return cycle.making
    case 'waiting':
    case 'slow':
      return cycle[progress.step](listed(progress.rooms, language))
    case 'again':
      return pane.booking.again(reasons[progress.because](progress.detail))
  }
}

function outcomeWords(outcome: CycleOutcome, cycle: CycleWords, { reasons }: Words): string {
  if (outcome.is === 'booked')
    return cycle.booked(outcome.state.meetings.filter(({ state }) => state === 'booked').length)
  const isNews = outcome.because && outcome.because !== 'room-declined'
  return isNews ? cycle.partlyBecause(reasons[outcome.because!](outcome.detail)) : cycle.partly
}
