import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ContactKind, Influence } from '#shared/domain/network/contact.ts'
import type { Placed } from '#shared/domain/network/geometry.ts'
import { initials } from './initials.ts'
import { NodeShape } from './NodeShape.tsx'

const useStyles = makeStyles({
  shape: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 2,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  member: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  selected: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 5,
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  memberText: {
    fill: tokens.colorNeutralForegroundOnBrand,
    '@media (forced-colors: active)': { fill: 'Canvas' },
  },
  label: {
    fill: tokens.colorNeutralForeground1,
    // A rim of the ground keeps the name readable where a line passes behind it.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 4,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    fontSize: '20px',
    pointerEvents: 'none',
    // Too small to read there; the list below says the names.
    '@media (max-width: 480px)': { display: 'none' },
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  button: {
    cursor: 'pointer',
    ':focus-visible': {
      outline: `3px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '3px',
      borderRadius: '4px',
    },
  },
})

type Node = {
  place: Placed
  name: string
  small: boolean
  kind: ContactKind
  /** One of the family, who stands in the middle. */
  member?: boolean
  influence: Influence
  words?: string
  selected?: boolean
  onSelect?: () => void
}

/** One node: shape tells the kind, + and – what the person means, the line the tie. */
export function MapNode({
  place,
  name,
  small,
  kind,
  member = false,
  influence,
  words,
  selected = false,
  onSelect,
}: Node) {
  const styles = useStyles()
  const { x, y, radius } = place
  const pressed = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onSelect?.()
  }
  const control = onSelect && {
    role: 'button',
    tabIndex: 0,
    'aria-label': words,
    'aria-pressed': selected,
    onClick: onSelect,
    onKeyDown: pressed,
  }
  // The button is the shape alone and says everything in words; what is written on and below it is for the eye.
  return (
    <g>
      <g className={onSelect ? styles.button : undefined} {...control}>
        <NodeShape
          {...{ kind, x, y, radius }}
          className={mergeClasses(styles.shape, member && styles.member, selected && styles.selected)}
        />
      </g>
      <g aria-hidden="true" textAnchor="middle">
        <text
          className={mergeClasses(styles.text, member && styles.memberText)}
          x={x}
          y={y + radius * 0.32}
          fontSize={radius * 0.85}
        >
          {initials(name)}
        </text>
        {influence !== 'neutral' && (
          <text className={styles.text} x={x + radius * 0.95} y={y - radius * 0.55} fontSize={radius}>
            {influence === 'resource' ? '+' : '–'}
          </text>
        )}
        {!small && place.label && (
          <text className={styles.label} x={place.label.x} y={place.label.y}>
            {place.label.text}
          </text>
        )}
      </g>
    </g>
  )
}
