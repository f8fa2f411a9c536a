import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sumAgenda, type WayToFit } from '#shared/domain/agenda/sum.ts'
import { useAgendaWords } from './agenda-words.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
})

type Sum = { items: readonly { id: string; minutes: number }[]; speakers: number; length: number }

/** How much of the meeting the items take, said again whenever it changes; too much is a warning, with what would make it fit (F-AGENDA-1). */
export function AgendaSum({ items, speakers, length }: Sum) {
  const text = useAgendaWords()
  const styles = useStyles()
  const { total, over, ways } = sumAgenda(items, { speakers, length })
  const say = (way: WayToFit) =>
    way.by === 'longer-meeting' ? text.ways.longer(way.minutes) : text.ways[way.whose](way.each)
  return (
    <output className={mergeClasses(styles.root, over > 0 && styles.over)}>
      <Text weight="semibold">{over > 0 ? text.over(total, length) : text.fits(total, length)}</Text>
      {over > 0 && <Text>{`${text.screen.warning} ${text.ways.any(ways.map(say))}`}</Text>}
    </output>
  )
}
