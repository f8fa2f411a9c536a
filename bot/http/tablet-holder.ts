import type { RequestHandler } from 'express'
import { handedTokenIn } from '../instruments/one-person-token.ts'

/** Whoever holds a tablet that was handed over; null when what he brings is no such token. What it opens, its row says. */
export type Holder = { hash: Buffer | null }

/** In the place of a sign-in. A colleague's token opens nothing here, and this one nothing elsewhere. */
export const tabletHolder: RequestHandler = (req, res, next) => {
  res.locals['caller'] = { hash: handedTokenIn(req.get('authorization')) } satisfies Holder
  next()
}
