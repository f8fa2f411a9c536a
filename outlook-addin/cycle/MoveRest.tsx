import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { standAt } from '#shared/ui/stand-at.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Call } from '#shared/api/client.ts'
import { findCycleTimes } from '#shared/api/cycles.ts'
import { questionOfStanding } from '#shared/api/standing-cycle.ts'
import { Asked } from '../Asked.tsx'
import { listed } from '#shared/text/slot-words.ts'
import { WishFields } from '../lines/WishFields.tsx'
import { slotWords } from '../when.ts'
import type { Wish } from '../wish.ts'
import { useWords } from '../words.ts'
import { moveRest, type Move } from './move-rest.ts'
import { plannedIn, type CycleState } from './plan.ts'
import { useCycleWords } from './words.ts'

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  progress: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
})

type Props = {
  call: Call
  state: CycleState
  wish: Wish
  onWish: (wish: Wish) => void
  onMoved: () => void
}

/** When the network meeting has moved: which of the others do not fit any more, where they would, and one button that moves them all. */
export function MoveRest({ call, state, wish, onWish, onMoved }: Props) {
  const words = useWords()
  const cycle = useCycleWords()
  const styles = useStyles()
  const ids = useRef(new Map<string, string>())
  const status = useRef<HTMLOutputElement>(null)
  const [moving, setMoving] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const courseId = state.meetings[0]?.courseId ?? ''
  const question = questionOfStanding(state, { ...wish, room: wish.roomWish })
  const proposal = useQuery({
    queryKey: ['cycle', courseId, question],
    staleTime: 60_000,
    queryFn: () => call(findCycleTimes, { params: { courseId }, body: question }),
  })
  useEffect(() => {
    // The pressed button is gone: the keyboard goes on from what came of it.
    if (said && document.activeElement === document.body) standAt(status.current)
  }, [said])
  const nameOf = (move: Move) => words.meetingTypes[move.meeting.type]
  const onMove = async (moves: readonly Move[]) => {
    setMoving(true)
    const left = await moveRest(moves, {
      call,
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    })
    setMoving(false)
    setSaid(
      left.length === 0
        ? cycle.movedRest(moves.length)
        : cycle.notMoved(listed(left.map(nameOf), words.language)),
    )
    onMoved()
  }
  return (
    <div className={styles.column}>
      <WishFields wish={wish} places={[]} onChange={(change) => onWish({ ...wish, ...change })} />
      <Asked asked={proposal} first={null} loading={cycle.loading}>
        {({ meetings, blocked }) => {
          if (!meetings) return <Text>{blocked && cycle.blocked(words.meetingTypes[blocked])}</Text>
          const moves = plannedIn(meetings, { present: {} }).flatMap((to): Move[] => {
            const meeting = state.meetings.find((one) => one.type === to.type && one.state === 'booked')
            if (!to.moved || !meeting || to.type === 'networkMeeting') return []
            const key = [meeting.id, to.slot.start, to.room?.mail].join(' ')
            const changeId = ids.current.get(key) ?? crypto.randomUUID()
            ids.current.set(key, changeId)
            return [{ meeting, to, changeId }]
          })
          if (moves.length === 0) return <Text>{cycle.fits}</Text>
          return (
            <>
              <Text weight="semibold">{cycle.outside(moves.length)}</Text>
              <ul className={styles.list}>
                {moves.map((move) => (
                  <li key={move.meeting.id}>
                    <Text>
                      {cycle.fromTo(
                        nameOf(move),
                        slotWords(move.meeting, words.language),
                        [slotWords(move.to.slot, words.language), move.to.room?.name]
                          .filter(Boolean)
                          .join(' · '),
                      )}
                    </Text>
                  </li>
                ))}
              </ul>
              <Button appearance="primary" disabledFocusable={moving} onClick={() => void onMove(moves)}>
                {cycle.moveRest(moves.length)}
              </Button>
            </>
          )
        }}
      </Asked>
      <output ref={status} tabIndex={-1}>
        {moving ? (
          <span className={styles.progress}>
            <Spinner size="extra-tiny" aria-hidden />
            <Text>{cycle.moving}</Text>
          </span>
        ) : (
          said && <Text>{said}</Text>
        )}
      </output>
    </div>
  )
}
