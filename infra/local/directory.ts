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

export const people: readonly Mailbox[] = [...personas, ...colleagues].map(person)

export const roomMailboxes: readonly Mailbox[] = rooms.map((room) => ({
  id: room.id,
  name: room.name,
  mail: room.mail,
  title: null,
  kind: 'room',
  capacity: room.capacity,
  building: room.building,
}))

const byKey = new Map(
  [...people, ...roomMailboxes].flatMap(
    (one) =>
      [
        [one.id, one],
        [one.mail.toLowerCase(), one],
      ] as const,
  ),
)

/** By object id or address, in any case. */
export const findMailbox = (idOrMail: string): Mailbox | null => byKey.get(idOrMail.toLowerCase()) ?? null
