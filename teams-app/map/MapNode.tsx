import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ContactKind, Influence, TieKind } from '#shared/domain/network/contact.ts'
import { mapSize, radii, type Placed } from '#shared/domain/network/geometry.ts'
import { initials } from './initials.ts'

const useStyles = makeStyles({
  shape: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground2, strokeWidth: 2 },
  member: { fill: tokens.colorBrandBackground, stroke: tokens.colorBrandBackground },
  selected: { stroke: tokens.colorBrandStroke1, strokeWidth: 5 },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
  },
  memberText: { fill: tokens.colorNeutralForegroundOnBrand },
  label: { fill: tokens.colorNeutralForeground1, fontSize: '20px', pointerEvents: 'none' },
  tie: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5 },
  strong: { strokeWidth: 3.5 },
  broken: { strokeDasharray: '3 9' },
  weak: { strokeDasharray: '8 4' },
  conflict: { stroke: tokens.colorPaletteRedForeground1, strokeDasharray: '12 3 3 3', strokeWidth: 3 },
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
        <Shape
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

/** The tie as a line from the rim of the family's circle to the node. Drawn before the nodes, so that it passes behind them. */
export function MapTie({ place: { x, y, radius }, tie }: { place: Placed; tie: TieKind }) {
  const styles = useStyles()
  return <line className={mergeClasses(styles.tie, styles[tie])} {...ends(x, y, radius)} />
}

function ends(x: number, y: number, radius: number) {
  const centre = mapSize / 2
  const distance = Math.hypot(x - centre, y - centre)
  const at = (length: number) =>
    [centre + ((x - centre) / distance) * length, centre + ((y - centre) / distance) * length] as const
  const [x1, y1] = at(radii.family)
  const [x2, y2] = at(distance - radius)
  return { x1, y1, x2, y2 }
}

function Shape({
  kind,
  x,
  y,
  radius,
  className,
}: {
  kind: ContactKind
  x: number
  y: number
  radius: number
  className: string
}) {
  const side = radius * 1.75
  switch (kind) {
    case 'person':
      return <circle className={className} cx={x} cy={y} r={radius} />
    case 'professional':
      return (
        <rect className={className} x={x - side / 2} y={y - side / 2} width={side} height={side} rx={6} />
      )
    case 'institution':
      return (
        <path
          className={className}
          d={`M ${x - radius} ${y + radius * 0.85} V ${y - radius * 0.3} L ${x} ${y - radius} L ${x + radius} ${y - radius * 0.3} V ${y + radius * 0.85} Z`}
        />
      )
    case 'pet':
      return (
        <path
          className={className}
          d={`M ${x} ${y - radius} L ${x + radius} ${y} L ${x} ${y + radius} L ${x - radius} ${y} Z`}
        />
      )
  }
}
