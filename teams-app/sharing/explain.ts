import type { WithheldGroup } from '#shared/domain/reading/withheld-groups.ts'
import type { sharing } from '#shared/text/da/sharing.ts'
import type { People } from '../seen/people-of.ts'

/** "Jobcentret ser ikke Mies helbred. Mie har ikke sagt ja.", one for each of whom the same is to be said. */
export function explain(
  groups: readonly WithheldGroup[],
  party: string,
  people: People,
  text: typeof sharing,
): string[] {
  return groups.map(({ memberId, types, missing }) =>
    text.withheld(
      party,
      people.member(memberId),
      types,
      missing.map(({ giverIds, because }) => ({ givers: giverIds.map(people.member), because })),
    ),
  )
}
