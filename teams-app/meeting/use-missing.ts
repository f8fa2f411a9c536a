import { useQuery } from '@tanstack/react-query'
import { readMissing } from '#shared/api/attendance.ts'
import { useSeen } from '../seen/seen.ts'
import { useCall, type Course } from '../reading.ts'

/** How many of those who must come to a meeting have said no and wait for her decision. Asked for her alone, with her own eyes. */
export function useMissing({
  id: courseId,
  acts,
}: Pick<Course, 'id' | 'acts'>): (meetingId: string) => number {
  const call = useCall()
  const { as } = useSeen()
  const { data } = useQuery({
    queryKey: ['course', courseId, 'missing'],
    enabled: !as && acts.includes('send outlook-item'),
    refetchOnWindowFocus: true,
    queryFn: () => call(readMissing, { params: { courseId }, body: {} }),
  })
  return (meetingId) =>
    as ? 0 : (data?.meetings.find((meeting) => meeting.meetingId === meetingId)?.missing ?? 0)
}
