import type { RequestHandler } from 'express'

/** Points at which the service may be killed, seen from outside, on the wire. */
export type Step = 'token-asked' | 'act-received' | 'act-done' | 'act-answered' | 'reply-passed'
export type ActKind = 'event' | 'channel' | 'card' | 'obo-token' | 'bot-token' | 'reply'
/** `path` is a part of the address that was called. */
export type Match = { kind?: ActKind; path?: string }

/** `path` is a part of the Graph address; absent means any. */
export type GraphFault = { status: number; times: number; retryAfter?: number; path?: string }
/** Never answers. `afterwards`: the act is done first, so that only the answer is lost. */
export type GraphHang = { times: number; path?: string; afterwards?: boolean }

/**
 * What the weather is when a request comes to Graph: fine, turned away unread, or (`lost`) done, and the answer to it lost on the way.
 * A room that would say yes may say no (`declines`).
 */
export type Weather = {
  over(request: { method: string; path: string; body: unknown }): GraphFault | 'lost' | null
  declines(roomMail: string): boolean
  /** What Graph did, and whether the answer was lost: what it refuses by itself (a mailbox that is asked too much at once) is not done. */
  done?(request: { method: string; path: string; body: unknown }, lost: boolean): void
}

export type ChaosSettings = {
  weather?: Weather
  graph?: GraphFault
  hang?: GraphHang
  roomAnswerSeconds?: number
  declineRooms?: string[]
  graphMs?: number
}

export type Chaos = {
  set(settings: ChaosSettings): void
  /** Calls `kill` once, the first time the step is reached by something that fits. */
  killOn(step: Step, kill: () => void, match?: Match): void
  /** True when something was killed here: the caller then breaks the connection and answers nothing. */
  strike(step: Step, kind: ActKind, path: string): boolean
  faultFor(path: string): GraphFault | null
  hangFor(path: string): GraphHang | null
  weather(): Weather | null
  roomAnswerMs(): number
  declines(roomMail: string): boolean
  /** How long Graph works on a request to a mailbox. */
  graphMs(): number
  /** Back to a quiet day. */
  calm(): void
}

const usualRoomAnswerMs = 700
/** Even Microsoft is not instant; and without a moment's work nothing would ever run at once. */
const usualGraphMs = 5

/** Everything that can go wrong on purpose: slow or refusing Graph, rooms that say no, a service killed in the middle. */
export function createChaos(): Chaos {
  let faults: GraphFault[] = []
  let hangs: GraphHang[] = []
  let kills: { step: Step; kill: () => void; match: Match }[] = []
  let roomAnswerMs = usualRoomAnswerMs
  let graphMs = usualGraphMs
  let declining = new Set<string>()
  let weather: Weather | null = null
  const take = <T extends { times: number; path?: string }>(list: T[], path: string): T | null => {
    const found = list.find((one) => one.times > 0 && (!one.path || path.includes(one.path)))
    if (found) found.times -= 1
    return found ?? null
  }
  return {
    set(settings) {
      if (settings.graph) faults.push({ ...settings.graph })
      if (settings.weather) weather = settings.weather
      if (settings.hang) hangs.push({ ...settings.hang })
      if (settings.roomAnswerSeconds !== undefined) roomAnswerMs = settings.roomAnswerSeconds * 1000
      if (settings.graphMs !== undefined) graphMs = settings.graphMs
      if (settings.declineRooms) declining = new Set(settings.declineRooms.map((mail) => mail.toLowerCase()))
    },
    killOn: (step, kill, match = {}) => void kills.push({ step, kill, match }),
    strike(step, kind, path) {
      const index = kills.findIndex(
        (one) =>
          one.step === step &&
          (!one.match.kind || one.match.kind === kind) &&
          (!one.match.path || path.includes(one.match.path)),
      )
      if (index < 0) return false
      const [armed] = kills.splice(index, 1)
      armed?.kill()
      return true
    },
    faultFor: (path) => take(faults, path),
    hangFor: (path) => take(hangs, path),
    roomAnswerMs: () => roomAnswerMs,
    graphMs: () => graphMs,
    weather: () => weather,
    declines: (mail) => declining.has(mail.toLowerCase()) || weather?.declines(mail) === true,
    calm() {
      faults = []
      hangs = []
      kills = []
      roomAnswerMs = usualRoomAnswerMs
      graphMs = usualGraphMs
      declining = new Set()
      weather = null
    },
  }
}

/** Watches one act from its arrival to its answer, so that a test can kill the service at each point. */
export function act(chaos: Chaos, kind: ActKind): RequestHandler {
  return (req, res, next) => {
    const path = req.originalUrl
    if (chaos.strike('act-received', kind, path)) return void req.socket.destroy()
    const send = res.end.bind(res) as (...args: unknown[]) => typeof res
    res.end = ((...args: unknown[]) => {
      if (!chaos.strike('act-done', kind, path)) return send(...args)
      req.socket.destroy()
      return res
    }) as typeof res.end
    res.on('finish', () => chaos.strike('act-answered', kind, path))
    next()
  }
}
