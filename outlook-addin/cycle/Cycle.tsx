import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { readCycle } from '#shared/api/cycles.ts'
import { Asked } from '../Asked.tsx'
import { CycleScreen } from './CycleScreen.tsx'
import { useCycleWords } from './words.ts'

type Props = Omit<ComponentProps<typeof CycleScreen>, 'known'> & { cycleId: string | null }

/** The screen for a whole cycle: a new one, or one that was begun and is led on. */
export function Cycle({ cycleId, ...props }: Props) {
  const cycle = useCycleWords()
  const courseId = props.wish.courseId ?? ''
  const known = useQuery({
    queryKey: ['cycle-state', cycleId],
    enabled: cycleId !== null,
    staleTime: Infinity,
    queryFn: () => props.call(readCycle, { params: { courseId, cycleId: cycleId ?? '' }, body: {} }),
  })
  if (cycleId === null) return <CycleScreen {...props} known={null} />
  return (
    <Asked asked={known} first={null} loading={cycle.loading}>
      {(state) => <CycleScreen {...props} known={state} />}
    </Asked>
  )
}
