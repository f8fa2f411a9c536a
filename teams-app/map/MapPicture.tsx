import { makeStyles, tokens } from '@fluentui/react-components'
import { sectors } from '#shared/domain/network/contact.ts'
import { mapSize, placeOnMap, radii } from '#shared/domain/network/geometry.ts'
import type { Course } from '../reading.ts'
import { useWords } from '../words.ts'
import { MapNode } from './MapNode.tsx'
import { MapTie } from './MapTie.tsx'

/** Where the colours are the reader's own, the tint goes and the quarter keeps its rim. */
const plain = { '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' } } as const

const useStyles = makeStyles({
  svg: {
    width: '100%',
    height: 'auto',
    display: 'block',
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground1,
  },
  family: { fill: tokens.colorPaletteMarigoldBackground1, ...plain },
  friends: { fill: tokens.colorPaletteLightGreenBackground1, ...plain },
  'work-school': { fill: tokens.colorPaletteBlueBackground2, opacity: 0.5, ...plain },
  professionals: { fill: tokens.colorPaletteLavenderBackground2, opacity: 0.5, ...plain },
  ring: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  middle: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  word: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '18px',
    '@media (max-width: 480px)': { fontSize: '32px' },
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  sector: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '24px',
    '@media (max-width: 480px)': { fontSize: '38px' },
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
})

const centre = mapSize / 2
const rim = radii[3]
/** Room outside the rim for the sectors' names. */
const border = 30

type Picture = {
  course: Pick<Course, 'contacts' | 'members'>
  small?: boolean
  selected?: string | null
  onSelect?: (id: string) => void
}

/** The map as stored: the family in the middle, a quarter a part of life, a ring a distance. The list beside it says the same. */
export function MapPicture({ course, small = false, selected = null, onSelect }: Picture) {
  const { tab, domain } = useWords()
  const styles = useStyles()
  const places = placeOnMap(course.contacts, course.members)
  const contactOf = new Map(course.contacts.map((contact) => [contact.id, contact]))
  const nameOf = new Map(course.members.map((member) => [member.id, member.name]))
  return (
    <svg
      className={styles.svg}
      viewBox={`0 ${-border} ${mapSize} ${mapSize + 2 * border}`}
      role={small ? 'img' : 'group'}
      aria-label={tab.map.picture}
    >
      {sectors.map((sector, quarter) => (
        <path key={sector} className={styles[sector]} d={quarterPath(quarter)} />
      ))}
      <path
        className={styles.ring}
        d={`M ${centre} ${centre - rim} V ${centre + rim} M ${centre - rim} ${centre} H ${centre + rim}`}
      />
      {([1, 2, 3] as const).map((ring) => (
        <circle key={ring} className={styles.ring} cx={centre} cy={centre} r={radii[ring]} />
      ))}
      <circle className={styles.middle} cx={centre} cy={centre} r={radii.family} />
      {!small && (
        <g aria-hidden="true">
          {sectors.map((sector, quarter) => (
            <SectorName key={sector} quarter={quarter} name={domain.sectors[sector]} />
          ))}
          {([1, 2, 3] as const).map((ring) => (
            <text
              key={ring}
              className={styles.word}
              x={centre}
              y={centre - radii[ring] + 22}
              textAnchor="middle"
            >
              {domain.rings[ring]}
            </text>
          ))}
        </g>
      )}
      {places.contacts.map((place) => (
        <MapTie key={place.id} place={place} tie={contactOf.get(place.id)?.tie ?? 'weak'} />
      ))}
      {places.members.map((place) => (
        <MapNode
          key={place.id}
          place={place}
          name={nameOf.get(place.id) ?? ''}
          small={small}
          kind="person"
          member
          influence="neutral"
        />
      ))}
      {places.contacts.map((place) => {
        const contact = contactOf.get(place.id)
        if (!contact) return null
        const { name, kind, influence } = contact
        const words = tab.map.node(
          name,
          contact.function || domain.contactKinds[kind],
          domain.sectors[contact.sector],
          domain.rings[contact.ring],
        )
        return (
          <MapNode
            key={place.id}
            {...{ place, name, small, kind, influence, words }}
            selected={selected === place.id}
            {...(onSelect ? { onSelect: () => onSelect(place.id) } : {})}
          />
        )
      })}
    </svg>
  )
}

/** A quarter of the circle, the first one at the upper left, then with the clock. */
function quarterPath(quarter: number): string {
  const at = (turn: number) => `${centre + rim * Math.cos(turn)} ${centre + rim * Math.sin(turn)}`
  const from = (Math.PI / 2) * quarter - Math.PI
  return `M ${centre} ${centre} L ${at(from)} A ${rim} ${rim} 0 0 1 ${at(from + Math.PI / 2)} Z`
}

/** Outside the rim, in its quarter's corner: a long one in two lines, or at phone width it would run into its neighbour. */
function SectorName({ quarter, name }: { quarter: number; name: string }) {
  const styles = useStyles()
  const left = quarter === 0 || quarter === 3
  const top = quarter < 2
  const x = left ? 0 : mapSize
  const lines = inTwo(name)
  return (
    <text className={styles.sector} y={top ? 10 : mapSize + 4} textAnchor={left ? 'start' : 'end'}>
      {lines.map((line, n) => (
        <tspan key={line} x={x} dy={n > 0 ? '1.1em' : top || lines.length === 1 ? 0 : '-1.1em'}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Parted at the space nearest to its middle, where it is longer than a third of the map's side. */
function inTwo(name: string): string[] {
  const spaces = Array.from(name.matchAll(/ /g), ({ index }) => index)
  const fromMiddle = (at: number) => Math.abs(at - name.length / 2)
  const [space] = spaces.toSorted((a, b) => fromMiddle(a) - fromMiddle(b))
  return name.length <= 18 || space === undefined ? [name] : [name.slice(0, space), name.slice(space + 1)]
}
