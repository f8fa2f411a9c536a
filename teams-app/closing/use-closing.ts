import { useMutation, useQuery } from '@tanstack/react-query'
import { readClosing } from '#shared/api/closing.ts'
import type { Output } from '#shared/api/contract.ts'
import type { Call } from '#shared/api/client.ts'
import { useCall, useRefresh } from '../reading.ts'

export type Closing = Output<typeof readClosing>

/** What is left to see to, and when nothing is left. For the coordinator. */
export function useClosing(courseId: string) {
  const call = useCall()
  return useQuery({
    queryKey: ['course', courseId, 'closing'],
    queryFn: () => call(readClosing, { params: { courseId }, body: {} }),
  })
}

/** An act of the screen; whatever came of it, course and screen are read again. */
export function useClosingAct<T>(courseId: string, act: (call: Call, said: T) => Promise<unknown>) {
  const call = useCall()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (said: T) => act(call, said),
    onSettled: () => refresh(courseId),
  })
}
