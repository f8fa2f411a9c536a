import type { Request, Response } from 'express'
import type * as z from 'zod'
import type { Connector } from '../connector/connector.ts'
import type { Conversation } from '../connector/conversations.ts'
import { personas, type Persona } from '../personas.ts'

/** What a page or a test asked for and cannot have; `words` says why, in Danish. */
export class Impossible extends Error {
  readonly status: number
  constructor(status: number, words: string) {
    super(words)
    this.name = 'Impossible'
    this.status = status
  }
}

export function personaOf(key: unknown): Persona {
  const persona = personas.find((one) => one.key === key)
  if (!persona) throw new Impossible(400, `Der er ingen rolle, som hedder »${String(key)}«.`)
  return persona
}

/** Only members see a conversation, as in Teams. */
export function conversationFor(connector: Connector, persona: Persona, id: unknown): Conversation {
  const conversation = connector.conversations(persona).find((one) => one.id === id)
  if (!conversation) throw new Impossible(404, `${persona.name} er ikke med i samtalen.`)
  return conversation
}

export function bodyOf<S extends z.ZodType>(req: Request, schema: S): z.output<S> {
  const read = schema.safeParse(req.body)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new Impossible(400, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

export function answerImpossible(
  error: unknown,
  _req: Request,
  res: Response,
  next: (error?: unknown) => void,
): void {
  if (!(error instanceof Impossible)) return next(error)
  res.status(error.status).json({ error: error.message })
}
