import { departments, type Department } from '../course/departments.ts'
import { standing, type Setting } from './setting.ts'

/** Those that the product comes with, and what the municipality has said of them and of its own. */
export function departmentsIn(rows: readonly Setting[]): readonly Department[] {
  return [
    ...departments,
    ...standing(rows, 'department').map(({ id, value, from }) => ({
      id,
      ...value,
      aliases: departments.find((known) => known.id === id)?.aliases ?? [],
      holdsFrom: from,
    })),
  ]
}
