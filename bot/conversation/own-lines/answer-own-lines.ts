import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { textIn } from '#shared/text/text-in.ts'
import { Refused } from '../../http/refused.ts'
import { baseCard } from '../base-card.ts'
import { ownLinesCard, ownLinesVerbs, type OwnLinesVerb } from '../cards/own-lines/own-lines-card.ts'
import type { Heard } from '../heard.ts'
import { message, shown } from '../invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type Press } from '../pressed.ts'
import { instrumentLines } from './instrument-lines.ts'
import type { ReadLines } from './lines.ts'
import { planLines } from './plan-lines.ts'
import { smileyLines } from './smiley-lines.ts'

export const isOwnLinesVerb = (verb: string): verb is OwnLinesVerb =>
  ownLinesVerbs.some((known) => known === verb)

/** Which card each belongs to, and what is read for it. */
const reads: Record<OwnLinesVerb, { subjects: readonly string[]; read: ReadLines }> = {
  'own-plan': { subjects: ['plan-published'], read: planLines },
  'own-smileys': { subjects: ['smiley-result'], read: smileyLines },
  'own-instruments': { subjects: ['instruments-due', 'instruments-late'], read: instrumentLines },
}

/**
 * A card that says numbers and dates to everybody shows each reader what the family has said yes to for him, in the answer alone: through
 * the same reading as the tab, asked anew whenever it is shown. Whoever may see no more keeps the card as it stands there.
 */
export async function answerOwnLines(
  world: Answering,
  who: Heard,
  press: Press & { verb: OwnLinesVerb },
): Promise<AdaptiveCardActionResponse> {
  const { staffId, language } = who
  const { cards, ownLines } = textIn(language)
  const { subjects, read } = reads[press.verb]
  const row = staffId ? await world.db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  if (!staffId || !row || !subjects.includes(row.subject)) {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (!press.automatic && (await removeTwice(world.posting, row, who))) return message(cards.twice)
  try {
    const { key, courseId } = press
    const asked = { actor: { id: staffId, roles: [] }, courseId, row, language }
    const view = await read(world, asked)
    return shown(ownLinesCard({ ...view, language }, press.verb, { key, courseId }, world.teamsAppId))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.status === 404) return message(cards.notOnTeam)
    return press.automatic ? baseCard(world, { staffId, language }, press, row) : message(ownLines.nothing)
  }
}
