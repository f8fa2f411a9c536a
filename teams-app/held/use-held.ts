import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/api/contract.ts'
import { readCorrections, readHeld, readHeldPeople, type giveHeld } from '#shared/api/held.ts'
import { useCall } from '../reading.ts'

export type Draft = Output<typeof readHeld>
export type DraftRow = Draft['rows'][number]
export type HeldPerson = Output<typeof readHeldPeople>['people'][number]
export type Given = Output<typeof giveHeld>

/** Each reading of what is held leaves a line in the family's log: it is read when she asks for it, and not kept. */
const once = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false }

export function useHeldPeople(courseId: string) {
  const call = useCall()
  return useQuery({
    ...once,
    queryKey: ['held', courseId],
    queryFn: () => call(readHeldPeople, { params: { courseId }, body: {} }),
  })
}

export function useDraft(params: { courseId: string; personId: string; askedBy: string }) {
  const call = useCall()
  return useQuery({
    ...once,
    queryKey: ['held', params.courseId, params.personId, params.askedBy],
    queryFn: () => call(readHeld, { params, body: {} }),
  })
}

export function useCorrections(courseId: string) {
  const call = useCall()
  return useQuery({
    ...once,
    queryKey: ['held', courseId, 'corrections'],
    queryFn: () => call(readCorrections, { params: { courseId }, body: {} }),
  })
}
