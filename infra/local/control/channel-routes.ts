import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import * as z from 'zod'
import type { Connector } from '../connector/connector.ts'
import { findMailbox } from '../directory.ts'
import type { LocalEvents } from '../events.ts'
import { hostingTeam, teamsAppId } from '../personas.ts'
import type { Store } from '../state.ts'
import { bodyOf, Impossible, personaOf } from './asked.ts'

const tab = z.object({
  persona: z.string(),
  name: z.string().min(1).max(128),
  entityId: z.string().min(1),
  contentUrl: z.url(),
  websiteUrl: z.url().nullable(),
})

/** The hosting team's channels, and what Teams does when a person saves a tab's configuration page. */
export function channelRoutes(store: Store, connector: Connector, events: LocalEvents): Router {
  const router = Router()
  const { state } = store
  router.get('/channels', (_req, res) => {
    res.json(
      state.channels.map((channel) => ({
        id: channel.id,
        name: channel.name,
        teamName: hostingTeam.name,
        membershipType: channel.membershipType,
        members: channel.members.flatMap(({ userId, owner }) => {
          const user = findMailbox(userId)
          return user ? [{ id: user.id, name: user.name, mail: user.mail, owner }] : []
        }),
        tabs: channel.tabs.map(({ id, name, entityId, contentUrl, websiteUrl }) => ({
          id,
          name,
          entityId,
          contentUrl,
          websiteUrl,
        })),
      })),
    )
  })
  router.put('/channels/:id/tab', async (req, res) => {
    const { persona, ...wanted } = bodyOf(req, tab)
    const channel = state.channels.find((one) => one.id === req.params.id)
    const person = personaOf(persona)
    if (!channel?.members.some((one) => one.userId === person.id))
      throw new Impossible(404, `${person.name} er ikke med i kanalen.`)
    const known = channel.tabs.find((one) => one.appId === teamsAppId)
    if (known) Object.assign(known, wanted)
    else channel.tabs.push({ id: randomUUID(), appId: teamsAppId, ...wanted })
    events.tell({ type: 'channel', id: channel.id })
    await connector.add(channel.id)
    res.status(204).end()
  })
  return router
}
