import type { ContactKind } from '#shared/domain/network/contact.ts'

/** The shape that tells the kind: a person round, a professional square, an institution a house, a pet on its corner. */
export function NodeShape({
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
