import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { alone, planAround } from '#shared/api/around.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import type { Meeting, Outcome, Target } from '#shared/ui/meeting/run-change.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { standAt } from '#shared/ui/stand-at.ts'
import { Said } from '#shared/ui/Said.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { sentenceOf } from '../../reason-of.ts'
import { useCall } from '../../reading.ts'
import { useWords } from '../../words.ts'
import { useMeetingWords } from '../meeting-words.ts'
import { isChanged } from '../use-move.ts'
import { AroundList } from './AroundList.tsx'
import { useAroundWords } from './around-words.ts'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, minWidth: 0, padding: 0 },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.spacingVerticalXS,
    },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // A long title goes on over two lines rather than out of the page.
  button: { maxWidth: '100%' },
})

type Props = {
  meeting: Meeting
  /** Where she would have the network meeting. */
  to: Target
  busy: boolean
  /** @param changeId the same for as long as she sees the same plan: pressed again after an answer was lost, it is the same change */
  onMove: (around: string, changeId: string) => Promise<Outcome | null>
  onOther: () => void
}

/**
 * Before a network meeting of a cycle is moved: which of the meetings about it move along, from when to when, and which find no time. Where
 * nothing has to move she is asked nothing.
 */
export function MoveAlong({ meeting, to, busy, onMove, onOther }: Props) {
  const words = useWords()
  const { text: own } = useMeetingWords()
  const { text, typeOf, whenOf, placeOf } = useAroundWords()
  const styles = useStyles()
  const call = useCall()
  const here = useRef<HTMLFieldSetElement>(null)
  const [asked, setAsked] = useState(() => ({ id: crypto.randomUUID(), again: false }))
  const { start, end, room } = to
  const read = useQuery({
    queryKey: ['plan-around', meeting.courseId, meeting.id, start, end, room?.mail, asked.id],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () =>
      call(planAround, {
        params: { courseId: meeting.courseId, meetingId: meeting.id },
        body: { start, end, room: room && { mail: room.mail } },
      }),
  })
  const plan = read.data
  const isNothing = plan !== undefined && plan.moves.length + plan.blocked.length === 0
  const go = async (around: string) => {
    const came = await onMove(around, asked.id)
    if (came && isChanged(came)) setAsked({ id: crypto.randomUUID(), again: true })
    else if (came?.is === 'stopped' && isNothing) onOther()
  }
  const gone = useRef<string | null>(null)
  useEffect(() => {
    if (!isNothing || gone.current === asked.id) return
    gone.current = asked.id
    void go(plan.plan)
  })
  // The pressed button is hidden, or stands elsewhere on the page.
  useEffect(() => standAt(here.current), [])
  const n = plan?.moves.length ?? 0
  return (
    <fieldset
      ref={here}
      className={mergeClasses(styles.group, styles.column)}
      aria-label={text.heading}
      tabIndex={-1}
    >
      <Said className={styles.column}>
        {read.isFetching && <Waiting words={text.looking} />}
        {asked.again && <Notice intent="error">{text.changed}</Notice>}
        {read.error && (
          <Failure
            sentence={sentenceOf(read.error, words)}
            action={own.tryAgain}
            onAction={() => void read.refetch()}
          />
        )}
        {plan && !isNothing && (
          <>
            <Text>
              {text.to} <Text weight="semibold">{placeOf(to)}</Text>
            </Text>
            {n > 0 && (
              <>
                <Text>{text.along(n)}</Text>
                <ul className={styles.list}>
                  {plan.moves.map((one) => (
                    <li key={one.from.type}>
                      <Text>{text.fromTo(typeOf(one.from), whenOf(one.from), placeOf(one.to))}</Text>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {plan.blocked.length > 0 && (
              <>
                <Notice intent="error">
                  <AroundList heading={text.blocked(plan.blocked.length)} some={plan.blocked} />
                </Notice>
                <Text>{text.whatThen}</Text>
              </>
            )}
            {n > 0 && <Text>{text.order}</Text>}
          </>
        )}
      </Said>
      {!isNothing && (
        <div className={styles.buttons}>
          {plan && n > 0 && (
            <Button
              className={styles.button}
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void go(plan.plan)}
            >
              {text.all(n + 1)}
            </Button>
          )}
          {plan && (
            <Button className={styles.button} disabledFocusable={busy} onClick={() => void go(alone)}>
              {text.alone}
            </Button>
          )}
          <Button className={styles.button} disabledFocusable={busy} onClick={onOther}>
            {text.otherTime}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
