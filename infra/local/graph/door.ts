import { randomUUID } from 'node:crypto'
import type { Chaos } from '../chaos.ts'
import type { LocalClock } from '../clock.ts'
import type { Identity } from '../identity/identity.ts'
import { createRate } from '../rate.ts'
import { GraphRefusal, type Answer, type Call, type Handler, type Json } from './call.ts'
import { readCaller } from './caller.ts'
import { loadDescription, type Description } from './description.ts'
import { findOperation } from './operations.ts'
import { isTeams, permit, teamKey } from './permitted.ts'
import { unknownOption } from './query-options.ts'
import type { Operation } from './rights.ts'

export type GraphRequest = {
  method: string
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | undefined>>
  body: Json | undefined
}
export type Door = {
  /** The whole way of one request: token, faults, operation, right, description, handler, description again. */
  serve(request: GraphRequest): Promise<Answer>
  /** What was asked for and is not known here. */
  unknown(): readonly string[]
  /** Our own answers that Microsoft's description does not allow. */
  violations(): readonly string[]
}

type Parts = {
  identity: Identity
  chaos: Chaos
  clock: LocalClock
  handlers: Record<Operation, Handler>
  log: (line: string) => void
}

/** Outlook: four requests at a time per app and mailbox (throttling page of 2026-02-06). */
const atOnce = 4

export function createDoor({ identity, chaos, clock, handlers, log }: Parts): Door {
  const unknown: string[] = []
  const violations: string[] = []
  const running = new Map<string, number>()
  const teamsRate = createRate([[4, 1]])
  let description: Description | null | undefined

  const described = (): Description | null => {
    if (description !== undefined) return description
    description = loadDescription()
    if (!description)
      log(
        'Microsofts beskrivelse af Graph ligger ikke ved siden af projektet: svar og spørgsmål holdes ikke op mod den.',
      )
    return description
  }

  const notKnown = (what: string) =>
    new GraphRefusal(501, 'NotImplementedHere', `The local Graph does not know ${what}.`)

  const handle = async (request: GraphRequest): Promise<Answer> => {
    const caller = await readCaller(identity, request.headers['authorization'])
    const fault = chaos.faultFor(request.path)
    if (fault)
      throw new GraphRefusal(
        fault.status,
        faultCode(fault.status),
        'The local Microsoft 365 was asked to fail.',
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
      )
    const asked = findOperation(request.method, request.path)
    if (!asked) throw notKnown(`${request.method} ${request.path}`)
    const option = unknownOption(asked.operation, request.query)
    if (option) throw notKnown(`${option} in ${request.method} ${request.path}`)
    const { mailbox, basic } = permit(asked.operation, asked.params, caller, identity.grants)
    if (isTeams(asked.operation) && teamsRate.exceeded(`${caller.clientId} ${teamKey(asked.params)}`))
      throw new GraphRefusal(429, 'TooManyRequests', 'Too many requests for this team.', {
        'retry-after': '1',
      })
    const wrong =
      request.body === undefined ? null : described()?.request(request.method, request.path, request.body)
    if (wrong) throw new GraphRefusal(400, 'RequestBodyRead', wrong)
    const call: Call = {
      method: request.method,
      path: request.path,
      params: asked.params,
      query: request.query,
      body: request.body ?? {},
      caller,
      mailbox,
      basic,
      ifMatch: request.headers['if-match'] ?? null,
      ...preferences(request.headers['prefer'] ?? ''),
    }
    return mailbox
      ? inMailbox(`${caller.clientId} ${mailbox.mail}`, () => handlers[asked.operation](call))
      : handlers[asked.operation](call)
  }

  const inMailbox = async (key: string, work: () => Answer | Promise<Answer>): Promise<Answer> => {
    const now = running.get(key) ?? 0
    if (now >= atOnce)
      throw new GraphRefusal(
        429,
        'ApplicationThrottled',
        'Application is over its MailboxConcurrency limit.',
        { 'retry-after': '1' },
      )
    running.set(key, now + 1)
    try {
      await new Promise((done) => setTimeout(done, chaos.graphMs()))
      return await work()
    } finally {
      running.set(key, (running.get(key) ?? 1) - 1)
    }
  }

  const error = (
    status: number,
    code: string,
    message: string,
    headers: Record<string, string> = {},
  ): Answer => ({
    status,
    headers,
    body: {
      error: {
        code,
        message,
        innerError: {
          date: clock.now().toString({ smallestUnit: 'second' }),
          'request-id': randomUUID(),
          'client-request-id': randomUUID(),
        },
      },
    },
  })

  return {
    async serve(request) {
      const answer = await handle(request).catch((refusal: unknown) => {
        if (refusal instanceof GraphRefusal && refusal.code === 'NotImplementedHere') {
          unknown.push(refusal.message)
          log(`Ukendt i det lokale Graph: ${refusal.message}`)
        }
        if (refusal instanceof GraphRefusal)
          return error(refusal.status, refusal.code, refusal.message, refusal.headers)
        throw refusal
      })
      if (answer.status === 501 || isBesideTheSlice(request)) return answer
      const wrong = described()?.response(request.method, request.path, answer.status, answer.body)
      if (!wrong) return answer
      violations.push(`${request.method} ${request.path} ${answer.status}: ${wrong}`)
      log(
        `Det lokale Graph svarer anderledes end Microsofts beskrivelse: ${request.method} ${request.path} ${answer.status}: ${wrong}`,
      )
      return error(500, 'LocalGraphIsWrong', wrong)
    },
    unknown: () => unknown,
    violations: () => violations,
  }
}

function preferences(prefer: string): Pick<Call, 'zone' | 'plainBodies' | 'pageSize'> {
  const size = /odata\.maxpagesize=(\d{1,4})/i.exec(prefer)?.[1]
  return {
    zone: /outlook\.timezone="([^"]+)"/i.exec(prefer)?.[1] ?? 'UTC',
    plainBodies: /outlook\.body-content-type="text"/i.test(prefer),
    pageSize: size ? Number(size) : null,
  }
}

/** Attachments are not among the paths that the description was cut to. */
const isBesideTheSlice = ({ path }: GraphRequest) => /\/attachments\/[^/]+$/.test(path)

const faultCode = (status: number) =>
  status === 429
    ? 'ApplicationThrottled'
    : status === 503
      ? 'ServiceUnavailable'
      : status === 504
        ? 'GatewayTimeout'
        : 'UnknownError'
