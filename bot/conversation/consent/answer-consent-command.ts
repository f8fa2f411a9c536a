import type { Text } from '#shared/text/da.ts'
import { askConsentCard } from '../../consent/ask-consent-card.ts'
import type { AnswerLine } from '../../guard/guarded-lines.ts'
import { Refused } from '../../http/refused.ts'
import type { Tx } from '../../storage/database.ts'
import { municipalityOf } from '../../storage/transaction.ts'
import type { Acting } from '../../world.ts'
import type { Heard } from '../heard.ts'

/** "samtykke NM-2026-0412": the consent card, in her own chat; in the channel of the course when she asks there and the bot may post there. */
export async function answerConsentCommand(
  world: Acting,
  { staffId, conversation }: Heard,
  reference: string | null,
  { cards }: Text,
): Promise<string | AnswerLine> {
  const { answers } = cards
  const channelId = conversation?.kind === 'channel' ? conversation.id : null
  if (!staffId) return answers.help
  const found = await world.db.as({ id: staffId }, (tx) => courseOf(tx, { staffId, reference, channelId }))
  if (!found) return answers.consentWhich
  try {
    const asked = await askConsentCard(
      world,
      { id: staffId, roles: [] },
      found.id,
      channelId !== null && channelId === found.channelId && found.inChannels ? 'channel' : 'chat',
    )
    const { reference: named } = asked
    return { courseId: found.id, reference: named, text: answers.consentComing(named) }
  } catch (error) {
    if (error instanceof Refused) return cards.consent.onlyCoordinator
    throw error
  }
}

type Asked = { staffId: string; reference: string | null; channelId: string | null }

/** The course that is named, or the one whose channel it is, or her only one. Null when it is not clear, or closed to her. */
async function courseOf(
  tx: Tx,
  { staffId, reference, channelId }: Asked,
): Promise<{ id: string; channelId: string | null; inChannels: boolean } | null> {
  const rows = await tx
    .selectFrom('course as c')
    .innerJoin('course_team as t', (join) =>
      join.onRef('t.municipality_id', '=', 'c.municipality_id').onRef('t.course_id', '=', 'c.id'),
    )
    .innerJoin('municipality as m', 'm.municipality_id', 'c.municipality_id')
    .select(['c.id', 'c.channel_id', 'm.bot_mode'])
    .where('c.municipality_id', '=', municipalityOf(tx))
    .where('t.staff_id', '=', staffId)
    .where('c.closed_on', 'is', null)
    .$if(reference !== null, (query) => query.where('c.reference', '=', reference))
    .$if(reference === null && channelId !== null, (query) => query.where('c.channel_id', '=', channelId))
    .$if(reference === null && channelId === null, (query) => query.where('t.role', '=', 'coordinator'))
    .limit(2)
    .execute()
  const [row] = rows
  if (!row || rows.length > 1) return null
  return { id: row.id, channelId: row.channel_id, inChannels: row.bot_mode !== 'personal' }
}
