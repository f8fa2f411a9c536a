import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { readInvitees } from '#shared/api/meetings.ts'
import { findTimes } from '#shared/api/times.ts'
import { self } from './host.ts'
import type { Known } from './use-guard.ts'
import { lacksPeople, windowFault, type Slot, type Wish } from './wish.ts'

type Invitees = Output<typeof readInvitees>

/** Everybody round the family of the chosen course, and the words that the guard looks for. */
export function useInvitees(call: Call, courseId: string | null) {
  return useQuery({
    queryKey: ['invitees', courseId],
    enabled: courseId !== null,
    queryFn: () => call(readInvitees, { params: { courseId: courseId ?? '' }, body: {} }),
  })
}

/** The times that fit the wish. Asked only while she looks at them: every question reads many calendars. */
export function useTimes(call: Call, wish: Wish, own: Slot | null, looking: boolean) {
  const {
    type,
    place,
    courseId,
    contactIds,
    welcomeIds,
    minutes,
    from,
    until,
    family,
    roomWish,
    travelMinutes,
  } = wish
  const body = {
    type,
    place,
    contactIds: contactIds.filter((id) => !welcomeIds.includes(id)),
    welcomeIds,
    minutes,
    from,
    until,
    rooms: null,
    room: roomWish,
    family,
    travelMinutes,
    ...(own ? { first: own.start } : {}),
  }
  return useQuery({
    queryKey: ['times', courseId, body],
    enabled: looking && courseId !== null && !lacksPeople(wish) && windowFault(wish) === null,
    staleTime: 60_000,
    queryFn: () => call(findTimes, { params: { courseId: courseId ?? '' }, body }),
  })
}

/**
 * What the guard knows: the course's terms, and that those invited, she herself, the municipality and the rooms may be
 * named, and what the municipality lets stand besides. `rooms` is one name a line, so that an equal list is the same list.
 */
export function useKnown(
  courseId: string | null,
  data: Invitees | undefined,
  rooms: string,
  municipality: string,
): Known {
  return useMemo(() => {
    const own = self()
    const colleagues = (data?.invitees ?? [])
      .filter((one) => one.may)
      .flatMap((one) => [one.name, one.mail ?? ''])
    const house = data?.allowed ?? []
    const allowed = [municipality, own.name, own.mail, ...colleagues, ...rooms.split('\n'), ...house].filter(
      (one) => one !== '',
    )
    return { courseId, terms: data?.knownTerms ?? null, allowed: [...new Set(allowed)] }
  }, [courseId, data, rooms, municipality])
}
