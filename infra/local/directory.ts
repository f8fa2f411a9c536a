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
})

const everybody: Mailbox[] = [...personas, ...colleagues].map(person)
const everyRoom: Mailbox[] = rooms.map((room) => ({
  id: room.id,
  name: room.name,
  mail: room.mail,
  title: null,
  kind: 'room',
  capacity: room.capacity,
  building: room.building,
}))
export const people: readonly Mailbox[] = everybody
export const roomMailboxes: readonly Mailbox[] = everyRoom

const keysOf = (one: Mailbox) => [one.id, one.mail.toLowerCase()]
const byKey = new Map([...people, ...roomMailboxes].flatMap((one) => keysOf(one).map((key) => [key, one])))

/** The municipality gets another mailbox, until the process ends: a larger one than the exercise needs. */
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
