import type { About } from '#shared/domain/course/about.ts'
import type { Words } from '../words.ts'

type Named = { id: string; name: string }

/** "Mie og Tobias", or "Hele familien" when nobody is named. */
export function aboutNames(
  { about }: Pick<About, 'about'>,
  members: readonly Named[],
  { tab, language }: Words,
): string {
  const names = members.filter((member) => about.includes(member.id)).map((member) => member.name)
  return names.length > 0 ? new Intl.ListFormat(language).format(names) : tab.about.everybody
}
