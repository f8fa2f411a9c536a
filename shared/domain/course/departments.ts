import type { Temporal } from 'temporal-polyfill'
import { heldOn, holdsOn, type Dated } from '../held-on.ts'

/** The models of catalogue chapter 2, by letter, whose consent form prints departments. */
export type DepartmentModel = 'A' | 'D'

/** What a department is from that day. `aliases` are what else it is called, on older papers or across the hall (O-21). */
export type Department = Dated & {
  id: string
  models: readonly DepartmentModel[]
  da: string
  en: string
  aliases: readonly string[]
  /** Nobody is asked about it any more; consents that were given to it stand. */
  closed: boolean
}

const department = <Id extends string>(
  id: Id,
  models: readonly DepartmentModel[],
  da: string,
  en: string,
  { aliases = [], holdsFrom = null }: { aliases?: readonly string[]; holdsFrom?: string | null } = {},
): Department & { id: Id } => ({ id, models, da, en, aliases, holdsFrom, closed: false })

/** The plans of model D are dated 2026. */
const modelD = { holdsFrom: '2026-01-01' }

/**
 * What the product comes with; a municipality lays its own rows over it (domain/settings). An id never changes and no row is removed, for consents name it. Model A's are
 * those of its consent form and plan (G-88, F-CONSENT-2), model D's those whose work it draws together (2.D, F-CONSENT-3).
 */
export const departments = [
  department('family-advice', ['A'], 'Familierådgivningen', 'Family advice'),
  department('health-visitors', ['A'], 'Sundhedsplejen', 'Health visitors'),
  department('family-house', ['A'], 'Familiehuset', 'Family house'),
  department('job-centre', ['A'], 'Jobcentret', 'Job centre'),
  department('disability', ['A'], 'Afdelingen for borgere med nedsat funktionsevne', 'Disability department'),
  department('daycare', ['A', 'D'], 'Daginstitution', 'Daycare', { aliases: ['Institution'] }),
  department('school', ['A', 'D'], 'Folkeskole', 'School', { aliases: ['Skole'] }),
  department('leisure', ['A'], 'Fritidsvejledningen', 'Leisure guidance'),
  department('psychology', ['A', 'D'], 'PPR', 'Educational psychology', {
    aliases: ['Pædagogisk Psykologisk Rådgivning'],
  }),
  department('job-development', ['D'], 'Job og Udvikling', 'Jobs and development', modelD),
  department('job-retention', ['D'], 'Job og Fastholdelse', 'Jobs and retention', modelD),
  department('job-integration', ['D'], 'Job og Integration', 'Jobs and integration', modelD),
  department('youth-effort', ['D'], 'KUI', 'Municipal youth effort', {
    ...modelD,
    aliases: ['Kommunal Ungeindsats'],
  }),
  department('children-authority', ['D'], 'Myndighed børn', 'Authority for children', {
    ...modelD,
    aliases: ['Børnemyndighed'],
  }),
  department('youth-authority', ['D'], 'Myndighed unge og handicap', 'Authority for youth and disability', {
    ...modelD,
    aliases: ['Børnehandicapmyndighed'],
  }),
  department('adult-authority', ['D'], 'Myndighed voksen', 'Authority for adults', {
    ...modelD,
    aliases: ['Voksenmyndighed'],
  }),
] as const

export type DepartmentId = (typeof departments)[number]['id']

/** Every department there has been by that day, closed ones too, as it is on that day, in the order of the form. */
export function departmentsBy(
  on: Temporal.PlainDate,
  rows: readonly Department[] = departments,
): readonly Department[] {
  const known = rows.filter((row) => holdsOn(row, on))
  return [...new Set(known.map(({ id }) => id))].map((id) =>
    heldOn(
      known.filter((row) => row.id === id),
      on,
    )!,
  )
}

/** The departments that there are on that day, in the order of the form. */
export function departmentsOn(
  on: Temporal.PlainDate,
  rows: readonly Department[] = departments,
): readonly Department[] {
  return departmentsBy(on, rows).filter(({ closed }) => !closed)
}
