import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { readAround } from '#shared/api/around.ts'
import { nextPollMs } from '#shared/api/patiently.ts'
import type { Meeting } from '#shared/ui/meeting/run-change.ts'
import { useCall, useRefresh } from '../../reading.ts'

/** The meetings about a network meeting; asked again while one of them is on its way, as that is what leads it on. */
export function useAround({ courseId, id: meetingId }: Pick<Meeting, 'courseId' | 'id'>) {
  const call = useCall()
  const refresh = useRefresh()
  const read = useQuery({
    queryKey: ['course', courseId, 'meeting', meetingId, 'around'],
    queryFn: () => call(readAround, { params: { courseId, meetingId }, body: {} }),
    refetchInterval: ({ state }) =>
      state.data && state.data.underWay.length > 0 && (nextPollMs(state.dataUpdateCount) ?? false),
  })
  const waits = (read.data?.underWay.length ?? 0) > 0
  const waited = useRef(false)
  useEffect(() => {
    // They stand elsewhere now: so does the overview.
    if (waited.current && !waits) void refresh(courseId)
    waited.current = waits
  }, [waits, refresh, courseId])
  return read
}
