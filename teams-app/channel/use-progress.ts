import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readChannelProgress } from '#shared/api/channels.ts'
import { isAsFar, isMoving, lookAgainIn, type Progress } from '#shared/domain/channel/progress.ts'
import { reasonOf } from '../reason-of.ts'
import { useCall } from '../reading.ts'

/**
 * While something is on its way in Teams it is looked at again, less and less often; when it has got further, the channel is read anew.
 * @param known how far it was when it was read; null before that
 * @returns how far it is now
 */
export function useProgress(
  courseId: string,
  known: Progress | null,
  readAgain: () => unknown,
): Progress | null {
  const call = useCall()
  const { data, dataUpdatedAt } = useQuery({
    // With every step the waiting begins anew.
    queryKey: ['course', courseId, 'channel', 'progress', known?.state, known?.tab, known?.onWay],
    enabled: known !== null && isMoving(known),
    queryFn: () => call(readChannelProgress, { params: { courseId }, body: {} }),
    gcTime: 0,
    refetchInterval: ({ state: { error, dataUpdateCount, errorUpdateCount } }) =>
      error && isShut(error) ? false : lookAgainIn(dataUpdateCount + errorUpdateCount),
  })
  const now = data ?? null
  const further = now !== null && known !== null && !isAsFar(now, known)
  useEffect(() => {
    // At every look that finds it further: what was read may have failed to come.
    if (further) readAgain()
  }, [further, dataUpdatedAt, readAgain])
  return further ? known : (now ?? known)
}

/** Somebody who may not see it any more asks no more. */
const isShut = (error: Error) => ['not-allowed', 'not-found'].includes(reasonOf(error))
