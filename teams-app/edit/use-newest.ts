import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readCourse } from '#shared/api/courses.ts'
import { useCall, type Course } from '../reading.ts'

/**
 * What a form was begun on: its revision is what is sent. A reading in the background does not move it.
 * `get` reads the course again and hands over both, so that what she typed can be merged with the newest.
 */
export function useNewest(course: Course, onNewest: (base: Course, newest: Course) => void) {
  const call = useCall()
  const queries = useQueryClient()
  const [base, setBase] = useState(course)
  const get = useMutation({
    mutationFn: () => call(readCourse, { params: { courseId: course.id }, body: {} }),
    onSuccess: (newest) => {
      queries.setQueryData(['course', course.id], newest)
      onNewest(base, newest)
      setBase(newest)
    },
  })
  return { base, begin: setBase, get }
}
