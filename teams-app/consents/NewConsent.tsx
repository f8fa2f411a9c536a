import { Button } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { Course } from '../service.ts'
import { useWords } from '../words.ts'

const ConsentForm = lazy(async () => ({ default: (await import('../edit/ConsentForm.tsx')).ConsentForm }))

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
  if (!course.acts.includes('register consent')) return null
  return (
    <Suspense>
      <ConsentForm
        course={course}
        trigger={(open) => (
          <Button {...button} onClick={open}>
            {tab.overview.newConsent}
          </Button>
        )}
      />
    </Suspense>
  )
}
