import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { stepsThatWay, stepWays } from '#shared/domain/course/steps.ts'
import { steps as da } from '#shared/text/da/steps.ts'
import { steps as en } from '#shared/text/en/steps.ts'
import { Dialog } from '../Dialog.tsx'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { onwardId } from './onward-id.ts'
import { StepForm } from './StepForm.tsx'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  // A long name of a step breaks in two lines rather than out of the page.
  go: { maxWidth: '100%', scrollMarginTop: tokens.spacingVerticalXXL },
  said: { ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` } },
})

/** On to the next step, or back: the coordinator's alone. What was done is said, and the keyboard goes there, as a button may be gone. */
export function MoveStep({ course }: { course: Course }) {
  const { language } = useWords()
  const text = language === 'da' ? da : en
  const styles = useStyles()
  const said = useRef<HTMLOutputElement>(null)
  const [stands, setStands] = useState<{ id: string; name: string } | null>(null)
  useEffect(() => {
    if (stands) said.current?.focus()
  }, [stands])
  const here = { modelId: course.modelId, phaseId: course.phase.id }
  return (
    <div className={styles.root}>
      {stepWays.map((way) => {
        const [next] = stepsThatWay(here, way)
        return (
          next && (
            <Dialog
              key={way}
              heading={text.heading[way]}
              trigger={(open) => (
                <Button
                  {...(way === 'forward' ? { id: onwardId } : {})}
                  className={styles.go}
                  appearance={way === 'forward' ? 'secondary' : 'subtle'}
                  onClick={() => {
                    setStands(null)
                    open()
                  }}
                >
                  {text.go[way](next[language])}
                </Button>
              )}
            >
              {(close) => (
                <StepForm
                  course={course}
                  way={way}
                  text={text}
                  close={close}
                  onMoved={({ id, [language]: name }) => setStands({ id, name })}
                />
              )}
            </Dialog>
          )
        )
      })}
      <output ref={said} tabIndex={-1} className={stands ? styles.said : 'visually-hidden'}>
        {stands ? text.stands(stands.name) : ''}
      </output>
    </div>
  )
}
