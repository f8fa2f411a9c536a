/** Within the course, but for the list. An agenda is its meeting's. */
export type Place =
  | 'families'
  | 'course'
  | 'plan'
  | 'closing'
  | 'after'
  | 'instruments'
  | `agenda/${string}`
  | `meeting/${string}`

/** The static tab "Mine familier" of the app's manifest. */
const entity = 'families'

/**
 * An address that opens the tab in Teams at the right place. It names ids only; whoever follows it is checked by the service.
 * Teams hands `subEntityId` to the tab as `subPageId`.
 */
export function deepLink(teamsAppId: string, courseId: string, place: Place): string {
  if (place === 'families') return tabOf(teamsAppId)
  return tabAt(teamsAppId, place === 'course' ? `course/${courseId}` : `course/${courseId}/${place}`)
}

/** A screen of the tab that belongs to no course. */
export const tabAt = (teamsAppId: string, subEntityId: string): string =>
  `${tabOf(teamsAppId)}?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`

/** The tab itself. */
export const tabOf = (teamsAppId: string) => `https://teams.microsoft.com/l/entity/${teamsAppId}/${entity}`
