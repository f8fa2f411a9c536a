import { colleagues, personas, rooms } from './personas.ts'

/** Everybody and everything with a mailbox in the invented municipality. */
export type Mailbox = {
  id: string
  name: string
  mail: string
  title: string | null
  kind: 'person' | 'room'
  capacity: number | null
  building: string | null
  /** Of a room: can it be entered by wheelchair? */
  accessible: boolean | null
  /** False: the calendar's owner lets nobody see when he is busy. */
  shares?: false
}

const person = (one: { id: string; name: string; mail: string; title: string }): Mailbox => ({
  id: one.id,
  name: one.name,
  mail: one.mail,
  title: one.title,
  kind: 'person',
  capacity: null,
  building: null,
  accessible: null,
})

const invented: readonly Mailbox[] = [...personas, ...colleagues].map(person)
const inventedRooms: readonly Mailbox[] = rooms.map((room) => ({
  id: room.id,
  name: room.name,
  mail: room.mail,
  title: null,
  kind: 'room',
  capacity: room.capacity,
  building: room.building,
  accessible: room.accessible,
}))
const everybody = [...invented]
const everyRoom = [...inventedRooms]
export const people: readonly Mailbox[] = everybody
export const roomMailboxes: readonly Mailbox[] = everyRoom

const keysOf = (one: Mailbox) => [one.id, one.mail.toLowerCase()]
const entriesOf = (one: Mailbox) => keysOf(one).map((key) => [key, one] as const)
const byKey = new Map([...people, ...roomMailboxes].flatMap(entriesOf))

/** As it was invented: what has been opened and closed since belonged to a local Microsoft 365 before this one. */
export function beginDirectory(): void {
  everybody.splice(0, everybody.length, ...invented)
  everyRoom.splice(0, everyRoom.length, ...inventedRooms)
  byKey.clear()
  for (const [key, one] of [...people, ...roomMailboxes].flatMap(entriesOf)) byKey.set(key, one)
}

/** The municipality gets another mailbox, until the next local Microsoft 365 starts: a larger one than the exercise needs. */
export function openMailbox(one: Mailbox): void {
  ;(one.kind === 'room' ? everyRoom : everybody).push(one)
  for (const key of keysOf(one)) byKey.set(key, one)
}

/** A room is taken out of the directory: nobody finds it, and no mail reaches it. */
export function closeMailbox(one: Mailbox): void {
  const list = one.kind === 'room' ? everyRoom : everybody
  list.splice(list.indexOf(one), 1)
  for (const key of keysOf(one)) byKey.delete(key)
}

/** By object id or address, in any case. */
export const findMailbox = (idOrMail: string): Mailbox | null => byKey.get(idOrMail.toLowerCase()) ?? null
