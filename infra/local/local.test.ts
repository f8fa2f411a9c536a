import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, it, vi } from 'vitest'
import { PortTaken, startLocal } from './local.ts'
import { personas, rooms } from './personas.ts'
import { closeMailbox, findMailbox, openMailbox, roomMailboxes } from './directory.ts'

const folder = mkdtempSync(join(tmpdir(), 'samlet-local-'))
const now = Temporal.Instant.from('2027-03-01T08:00:00Z')
const quiet = () => undefined
afterAll(() => rmSync(folder, { recursive: true }))

it('remembers channels, calendars and whom it has told between starts, and lets a waiting room answer', async () => {
  const options = { port: 0, now, log: quiet, stateFile: join(folder, 'state.json') }
  const first = await startLocal(options)
  const channelId = first.graph.addCourseChannel({
    reference: 'NM-2027-0412',
    memberIds: [personas[0]!.id, 'somebody-else'],
  })
  const start = now.add({ hours: 24 }).epochMilliseconds
  const room = { mail: rooms[0].mail, name: rooms[0].name, type: 'resource' as const }
  first.graph.calendar.add(
    findMailbox(personas[0]!.mail)!,
    { start, end: start + 3_600_000, attendees: [room] },
    'one',
  )
  await first.stop()

  const second = await startLocal(options)
  expect(second.graph.channels().find((channel) => channel.id === channelId)?.members).toEqual([
    { userId: personas[0]!.id, owner: true },
  ])
  expect(second.graph.addCourseChannel({ reference: 'NM-2027-0412', memberIds: [] })).toBe(channelId)
  expect(second.graph.channels()).toHaveLength(2)
  await second.events.next((event) => event.type === 'room-answer')
  expect(second.graph.events()).toMatchObject([{ transactionId: 'one', attendees: [{ answer: 'accepted' }] }])
  await second.stop()
})

it('begins with the municipality as it was invented, whatever one before it had opened and closed', async () => {
  const first = await startLocal({ port: 0, now, log: quiet })
  const [birk, ...others] = roomMailboxes
  const attic = { ...birk!, id: 'attic', name: 'Loftet', mail: 'loftet@birkelund.example' }
  closeMailbox(birk!)
  openMailbox(attic)
  expect(roomMailboxes).toEqual([...others, attic])
  await first.stop()
  const second = await startLocal({ port: 0, now, log: quiet })
  expect(roomMailboxes).toEqual([birk, ...others])
  expect([findMailbox(birk!.mail), findMailbox(attic.mail), findMailbox(attic.id)]).toEqual([
    birk,
    null,
    null,
  ])
  await second.stop()
})

it('says that the port is taken, in Danish', async () => {
  const first = await startLocal({ port: 0, now, log: quiet })
  const port = Number(new URL(first.origin).port)
  await expect(startLocal({ port, now, log: quiet })).rejects.toThrow(PortTaken)
  await expect(startLocal({ port, now, log: quiet })).rejects.toThrow(`Port ${port} er optaget.`)
  await first.stop()
})

it('does not start in production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await expect(startLocal({ port: 0, now, log: quiet })).rejects.toThrow('production')
  vi.unstubAllEnvs()
})
