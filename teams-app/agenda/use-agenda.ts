import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import { readAgenda } from '#shared/api/agenda.ts'
import type { Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { useCall, useRefresh } from '../reading.ts'

export type AgendaReading = Output<typeof readAgenda>
export type OfMeeting = { courseId: string; meetingId: string }

const keyOf = ({ courseId, meetingId }: OfMeeting) => ['course', courseId, 'agenda', meetingId]

export function useAgenda(of: OfMeeting) {
  const call = useCall()
  return useQuery({ queryKey: keyOf(of), queryFn: () => call(readAgenda, { params: of, body: {} }) })
}

/** Reads it again at once, past what is kept. */
export function useNewestAgenda(of: OfMeeting, onNewest: (newest: AgendaReading) => void) {
  const call = useCall()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(readAgenda, { params: of, body: {} }),
    onSuccess: (newest) => {
      queries.setQueryData(keyOf(of), newest)
      onNewest(newest)
    },
  })
}

/** An act on it; whatever came of it, the course and its agenda are read again. */
export function useAgendaAct<T>(of: OfMeeting, act: (call: Call, said: T) => Promise<unknown>) {
  const call = useCall()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (said: T) => act(call, said),
    onSettled: () => refresh(of.courseId),
  })
}

/** How long the meeting is, in minutes. */
export function lengthOf({ start, end }: AgendaReading['meeting']): number {
  return Temporal.Instant.from(start).until(Temporal.Instant.from(end)).total('minutes')
}
