import type { Text } from '#shared/text/da.ts'
import type { Acting } from '../world.ts'
import { chooseWeekly } from '../storage/gathering.ts'

/** How her reminders come is hers to choose: on a card, or in a word to the bot. @returns what she is told */
export async function chooseRhythm(
  { db, clock }: Pick<Acting, 'db' | 'clock'>,
  staffId: string,
  weekly: boolean,
  { cards }: Text,
): Promise<string> {
  await db.as({ id: staffId }, (tx) => chooseWeekly(tx, staffId, weekly, clock.now()))
  return weekly ? cards.gathered.weeklyChosen : cards.gathered.singleChosen
}
