import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { listCourses, readCourse } from '#shared/api/courses.ts'
import { readMe } from '#shared/api/me.ts'
import { readCourseAs, readSharing } from '#shared/api/sharing.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { houseIn, type House } from '#shared/domain/settings/house.ts'

export type Course = Output<typeof readCourse>
export type Sharing = Output<typeof readSharing>['recipients'][number]
export type Party = Pick<Sharing, 'kind' | 'id'>
export type CourseRow = Output<typeof listCourses>['courses'][number]
export type Me = Output<typeof readMe>

export const CallContext = createContext<Call | null>(null)

export function useCall(): Call {
  const call = useContext(CallContext)
  if (!call) throw new Error('no service')
  return call
}

export const MeContext = createContext<Me | null>(null)

/** Who is signed in. Only inside what is shown after /api/me has answered. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('not signed in')
  return me
}

/** The service's own today: deadlines never depend on the reader's clock. */
export function useToday(): Temporal.PlainDate {
  return localDate(Temporal.Instant.from(useMe().now))
}

/** The rules that the municipality may change, as they are now and will be. */
export function useHouse(): House {
  const { settings } = useMe()
  return useMemo(() => houseIn(settings), [settings])
}

export function useCourses() {
  const call = useCall()
  return useQuery({ queryKey: ['courses'], queryFn: () => call(listCourses, { params: {}, body: {} }) })
}

export function useCourse(courseId: string) {
  const call = useCall()
  return useQuery({
    queryKey: ['course', courseId],
    queryFn: () => call(readCourse, { params: { courseId }, body: {} }),
  })
}

/** The course as somebody else would read it; nobody is asked about until there is one. */
export function useCourseAs(courseId: string, party: Party | null) {
  const call = useCall()
  return useQuery({
    queryKey: ['course', courseId, 'as', party?.kind, party?.id],
    enabled: party !== null,
    queryFn: () =>
      call(readCourseAs, { params: { courseId, kind: party!.kind, partyId: party!.id }, body: {} }),
  })
}

/** Per recipient what he gets, what not, and who is missing. For the coordinator. */
export function useSharing(courseId: string) {
  const call = useCall()
  return useQuery({
    queryKey: ['course', courseId, 'sharing'],
    queryFn: () => call(readSharing, { params: { courseId }, body: {} }),
  })
}

/** For a change that waited for another: the revision of what was read last, which may be newer than what is drawn. */
export function useNewestRevision() {
  const queries = useQueryClient()
  return ({ id, revision }: Course) => queries.getQueryData<Course>(['course', id])?.revision ?? revision
}

/** After a change: the course and the list are read again. */
export function useRefresh() {
  const queries = useQueryClient()
  return async (courseId: string) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['course', courseId] }),
      queries.invalidateQueries({ queryKey: ['courses'] }),
    ])
  }
}
