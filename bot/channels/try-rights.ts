import { randomBytes } from 'node:crypto'
import type { tryChannelRights } from '#shared/api/channels.ts'
import type { Output } from '#shared/api/contract.ts'
import { isOpenChannel, trialSteps, type ChannelMode, type TrialStep } from '#shared/domain/channel/modes.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { trace } from '../http/errors.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { PostingFailure } from '../ports/posting.ts'
import type { World } from '../world.ts'
import { tryPost } from './try-post.ts'

type Trial = Output<typeof tryChannelRights>

/**
 * Tries every right in a channel that is made for it, owned by whoever asks, and deleted again; nobody else sees it, but that the hosting
 * team sees a standard one for some seconds. Each step is tried, whatever the others say, so that everything missing is told at once.
 */
export async function tryRights(
  { db, hosting, log }: World,
  administratorId: string,
  { mode, hostingTeamId }: { mode: ChannelMode; hostingTeamId: string },
): Promise<Trial> {
  const { team, origin } = hosting
  // A deleted channel keeps its name for 30 days: every trial has its own.
  const name = `Samlet prøve ${randomBytes(3).toString('hex')}`
  const open = isOpenChannel(mode)
  const found = new Map<TrialStep, Trial['steps'][number]>()
  const attempt = async (step: TrialStep, act: () => Promise<Reason | null>) => {
    const because = await act().catch((error: unknown) => {
      const reason = reasonOf(error)
      // The channel that was made for it is to be deleted all the same, or she is to be told of it.
      if (reason === 'unexpected') log.error({ step, error: trace(error) }, 'not tried')
      return reason
    })
    found.set(step, { step, outcome: because ? 'missing' : 'works', because })
  }

  let channelId: string | null = null
  await attempt('make-channel', async () => {
    const made = await team.makeChannel(hostingTeamId, { name, ownerId: administratorId, open })
    if (!made.made) return made.because
    channelId = made.channelId
    return null
  })
  const made: string | null = channelId
  if (made) {
    await attempt('see-members', async () => there(await team.members(hostingTeamId, made)))
    await attempt('change-members', async () =>
      open || (await team.mayChangeMembers(hostingTeamId, made)) ? null : 'microsoft365-refused',
    )
    const tab = { name: 'Samlet', entityId: 'trial', address: `${origin}/tab/` }
    await attempt('pin-tab', async () => there(await team.pinTab(hostingTeamId, made, tab)))
  }
  if (made || mode === 'personal')
    await attempt('post', () =>
      tryPost({ db, posting: hosting.posting }, mode, { administratorId, teamId: hostingTeamId, made }),
    )
  if (made) await attempt('delete-channel', async () => there(await team.deleteChannel(hostingTeamId, made)))
  return {
    steps: trialSteps.map((step) => found.get(step) ?? { step, outcome: 'not-tried', because: null }),
    left: made && found.get('delete-channel')?.outcome !== 'works' ? name : null,
  }
}

/** The channel was made a moment ago: where it is not found, Microsoft 365 has not caught up with itself. */
const there = (found: unknown): Reason | null => (found === 'gone' ? 'microsoft365-unavailable' : null)

function reasonOf(error: unknown): Reason {
  if (error instanceof Microsoft365Failure) return error.reason
  if (!(error instanceof PostingFailure)) return 'unexpected'
  if (error.kind === 'gone' || error.kind === 'refused') return 'bot-not-let-in'
  return error.kind === 'busy' ? 'microsoft365-busy' : 'microsoft365-unavailable'
}
