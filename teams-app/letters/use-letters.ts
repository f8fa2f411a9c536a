import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#shared/api/contract.ts'
import {
  drawLetter,
  noteLetter,
  readLetter,
  readLetters,
  sendLetter,
  type notedStates,
} from '#shared/api/letters.ts'
import { useCall } from '../reading.ts'

export type Letter = Output<typeof readLetter>
export type LetterRow = Output<typeof readLetters>['letters'][number]
export type LetterTo = Letter['recipients'][number]
export type Noted = (typeof notedStates)[number]
export type LetterParams = { courseId: string; kind: Letter['kind']; meetingId: string }

const keyOf = ({ courseId, kind, meetingId }: LetterParams) => [
  'course',
  courseId,
  'letters',
  kind,
  meetingId,
]

export function useLetters(courseId: string) {
  const call = useCall()
  return useQuery({
    queryKey: ['course', courseId, 'letters'],
    queryFn: () => call(readLetters, { params: { courseId }, body: {} }),
  })
}

/** One letter with what each gets. Not read again by itself: she is in the middle of looking. */
export function useLetter(params: LetterParams) {
  const call = useCall()
  return useQuery({
    queryKey: keyOf(params),
    refetchOnWindowFocus: false,
    queryFn: () => call(readLetter, { params, body: {} }),
  })
}

/** What she does about the letter to one recipient. Whatever came of it, what stands is read again by `useLetterRefresh`. */
export function useLetterActs(params: LetterParams) {
  const call = useCall()
  const to = ({ kind, id }: Pick<LetterTo, 'kind' | 'id'>) => ({ ...params, partyKind: kind, partyId: id })
  return {
    send: (one: LetterTo, again: boolean) =>
      call(sendLetter, { params: to(one), body: { digest: one.digest, again } }),
    note: (one: Pick<LetterTo, 'kind' | 'id'>, said: { edition: string; state: Noted }) =>
      call(noteLetter, { params: to(one), body: said }),
    draw: (one: LetterTo) => call(drawLetter, { params: to(one), body: {} }),
  }
}

export function useLetterRefresh({ courseId }: LetterParams) {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['course', courseId] })
}

/** One act after the other: a press while one is under way waits for nobody, its button is off. */
export const useOneAct = <Said>(act: (said: Said) => Promise<unknown>) => useMutation({ mutationFn: act })
