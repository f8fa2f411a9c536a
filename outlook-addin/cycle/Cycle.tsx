import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { readCycle } from '#shared/api/cycles.ts'
import { Asked } from '../Asked.tsx'
import { CycleScreen } from './CycleScreen.tsx'
import { MoveRest } from './MoveRest.tsx'
import { isStanding } from './plan.ts'
import { useCycleWords } from './words.ts'

type Props = Omit<ComponentProps<typeof CycleScreen>, 'known' | 'onKnown'> & { cycleId: string | null }

/** How often it is looked whether the network meeting has moved: in this pane, in the tab, or in Outlook itself. */
const betweenLooksMs = 5000

/** The screen for a whole cycle: a new one, one that was begun and is led on, or one that stands and may have to move along. */
export function Cycle({ cycleId, ...props }: Props) {
  const cycle = useCycleWords()
  const queries = useQueryClient()
  const courseId = props.wish.courseId ?? ''
  const known = useQuery({
    queryKey: ['cycle-state', cycleId],
    enabled: cycleId !== null,
    refetchInterval: betweenLooksMs,
    queryFn: () => props.call(readCycle, { params: { courseId, cycleId: cycleId ?? '' }, body: {} }),
  })
  if (cycleId === null) return <CycleScreen {...props} known={null} onKnown={null} />
  return (
    <Asked asked={known} first={null} loading={cycle.loading}>
      {(state) => (
        <>
          {isStanding(state) && (
            <MoveRest
              call={props.call}
              state={state}
              wish={props.wish}
              onWish={props.onWish}
              onMoved={() => void known.refetch()}
            />
          )}
          <CycleScreen
            key={state.id}
            {...props}
            known={state}
            onKnown={(next) => queries.setQueryData(['cycle-state', cycleId], next)}
          />
        </>
      )}
    </Asked>
  )
}
