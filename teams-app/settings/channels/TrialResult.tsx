import { Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { tryChannelRights } from '#shared/api/channels.ts'
import type { Output } from '#shared/api/contract.ts'
import { rightsFor } from '#shared/domain/channel/modes.ts'
import { Notice } from '#shared/ui/Notice.tsx'
import { useChannelWords } from '../../channel/channel-words.ts'
import { useWords } from '../../words.ts'

type Trial = Output<typeof tryChannelRights>

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  why: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorPaletteRedForeground1 },
})

/** Each right that was tried: whether it works, in words what it means that it does not, and what it is called for whoever gives it. */
export function TrialResult({ trial: { steps, left } }: { trial: Trial }) {
  const { reasons } = useWords()
  const { settings: text } = useChannelWords()
  const styles = useStyles()
  const id = useId()
  const missing = steps.filter(({ outcome }) => outcome === 'missing')
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Subtitle1 as="h2" id={id}>
        {text.result}
      </Subtitle1>
      <output>{missing.length === 0 ? text.allWork : text.someMissing(missing.length)}</output>
      <ul className={styles.list}>
        {steps.map(({ step, outcome, because }) => (
          <li key={step} className={styles.step}>
            <Text weight="semibold">{text.steps[step].name}</Text>
            <Text className={outcome === 'missing' ? styles.missing : styles.quiet}>
              {text.outcomes[outcome]}
            </Text>
            {outcome === 'missing' && (
              <span className={styles.why}>
                <Text>{text.steps[step].missing}</Text>
                {because && because !== 'microsoft365-refused' && <Text>{reasons[because]()}</Text>}
                {because === 'microsoft365-refused' && rightsFor[step] && (
                  <Text size={200} className={styles.quiet}>
                    {text.right(rightsFor[step])}
                  </Text>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {left && <Notice intent="error">{text.left(left)}</Notice>}
    </section>
  )
}
