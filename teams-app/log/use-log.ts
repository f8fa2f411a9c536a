import { useInfiniteQuery } from '@tanstack/react-query'
import type { Output } from '#shared/api/contract.ts'
import { readCourseLog, readPersonLog } from '#shared/api/log.ts'
import { useCall } from '../reading.ts'

type Page = Output<typeof readCourseLog>
export type LogLine = Page['lines'][number]
export type LogPerson = Page['people'][number]

/** The log of a course, or of one person in it, page after page, newest first. */
export function useLog(courseId: string, memberId: string | null) {
  const call = useCall()
  return useInfiniteQuery({
    queryKey: ['course', courseId, 'log', memberId],
    initialPageParam: 'newest',
    queryFn: ({ pageParam: before }) =>
      memberId === null
        ? call(readCourseLog, { params: { courseId, before }, body: {} })
        : call(readPersonLog, { params: { courseId, memberId, before }, body: {} }),
    getNextPageParam: ({ next }) => next,
    // Reading the log is a line of the log: it is read once each time she asks for it.
    staleTime: Infinity,
    gcTime: 0,
  })
}
