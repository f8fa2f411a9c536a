import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { usualForm } from '#shared/domain/consent/usual-form.ts'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'

/** The one way to write a signed consent in; nothing for whoever may not. */
export function NewConsent({
  course,
  ...button
}: {
  course: Course
  size?: 'small' | 'medium'
  appearance?: 'primary' | 'secondary'
}) {
  const { tab } = useWords()
  const [, navigate] = useLocation()
  if (!course.acts.includes('register consent')) return null
  return (
    <Button
      {...button}
      onClick={() => navigate(`/course/${course.id}/consents/${usualForm(course.modelId)}`)}
    >
      {tab.overview.newConsent}
    </Button>
  )
}
