import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Times } from './TimeLine.tsx'
import { useWords, type Words } from '../words.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: '20px' },
})

/** Who or what stands in the way, most often first, and what she can do (never an empty list). */
export function Obstacles({ obstacles, onWider }: { obstacles: Times['obstacles']; onWider: () => void }) {
  const words = useWords()
  const { time } = words.pane
  const styles = useStyles()
  return (
    <div className={styles.column}>
      {obstacles.length > 0 && (
        <>
          <Text>{time.inTheWay}</Text>
          <ul className={styles.list}>
            {obstacles.map((obstacle) => (
              <li key={obstacle.kind + obstacle.name}>
                <Text>{sentence(obstacle, words)}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onWider}>{time.wider}</Button>
      <Text>{time.orElse}</Text>
    </div>
  )
}

function sentence({ kind, name, share }: Times['obstacles'][number], { pane, language }: Words): string {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  )
  switch (kind) {
    case 'person':
      return pane.time.person(name, percent)
    case 'rooms':
      return pane.time.rooms(percent)
    case 'unknown-mailbox':
      return pane.time.unknownMailbox(name)
    case 'outside-hours':
      return pane.time.outsideHours(percent)
  }
}
