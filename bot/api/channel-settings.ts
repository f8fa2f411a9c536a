import type { Router } from 'express'
import { readChannelSettings, saveChannelSettings, tryChannelRights } from '#shared/api/channels.ts'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { admit } from '../access/admit.ts'
import { tryRights } from '../channels/try-rights.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit, appendAuditIn } from '../storage/audit.ts'
import {
  channelSettings as stored,
  saveChannelSettings as store,
  type ChannelChoice,
  type ChannelSettings,
} from '../storage/channels.ts'
import { knownTeams } from '../storage/conversations.ts'
import type { Tx } from '../storage/database.ts'
import type { World } from '../world.ts'

/** Where the core teams' channels are and where the bot posts: the administrator's choice, tried beforehand (architecture, "Channels"). */
export function channelSettings(router: Router, world: World): void {
  const line = (caller: Caller, action: AuditAction) => ({
    at: world.clock.now(),
    actor: caller.id,
    action,
    courseId: null,
    subject: null,
    about: [],
    to: null,
  })
  const given = async (tx: Tx) => {
    const isId = (team: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(team)
    return { ...(await stored(tx)), known: (await knownTeams(tx)).filter(isId) }
  }

  mount(router, readChannelSettings, async (_input, caller) => {
    await admit(world, caller, 'view settings', 'channel-settings-read')
    await appendAudit(world.db, line(caller, 'channel-settings-read'))
    return world.db.asService(given)
  })

  mount(router, saveChannelSettings, async ({ body: { revision, ...choice } }, caller) => {
    await admit(world, caller, 'edit settings', 'channel-settings-saved')
    return world.db.asService(async (tx) => {
      if (await store(tx, choice, revision)) await appendAuditIn(tx, line(caller, 'channel-settings-saved'))
      else if (!isSaved(await stored(tx), choice, revision)) throw new Refused(409, 'changed-by-someone-else')
      return given(tx)
    })
  })

  mount(router, tryChannelRights, async ({ body }, caller) => {
    await admit(world, caller, 'edit settings', 'rights-tried')
    await appendAudit(world.db, line(caller, 'rights-tried'))
    return tryRights(world, caller.id, body)
  })
}

/** Sent twice: it is saved already, as the one after that which was seen. */
const isSaved = (now: ChannelSettings, { mode, hostingTeamId }: ChannelChoice, basedOn: number) =>
  now.revision === basedOn + 1 && now.mode === mode && now.hostingTeamId === hostingTeamId
