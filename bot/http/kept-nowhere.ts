import type { RequestHandler } from 'express'

/** What the API answers is of the one who asked, and of that moment: no browser, no proxy and no tablet keeps it. */
export const keptNowhere: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  next()
}
