import { join } from 'node:path'
import express, { Router } from 'express'

/** The built faces as files. Any address under /tab/ is the tab: its router reads the rest. */
export function faces(dist: string): Router {
  const router = Router()
  const assets = { index: false, immutable: true, maxAge: '1y' } as const
  router.use('/tab/assets', express.static(join(dist, 'teams-app/assets'), assets))
  router.use('/handed-over/assets', express.static(join(dist, 'handed-over/assets'), assets))
  router.use('/outlook-addin/assets', express.static(join(dist, 'outlook-addin/assets'), assets))
  router.use(
    '/outlook-addin',
    express.static(join(dist, 'outlook-addin'), { index: false, setHeaders: noCache }),
  )
  router.get(['/tab', '/tab/*path'], (_req, res) => {
    noCache(res)
    res.sendFile('index.html', { root: join(dist, 'teams-app') })
  })
  // On the family's tablet, outside Teams: nothing of the tab is fetched there.
  router.get('/handed-over', (_req, res) => {
    noCache(res)
    res.sendFile('index.html', { root: join(dist, 'handed-over') })
  })
  return router
}

function noCache(res: { set?: unknown; setHeader(name: string, value: string): unknown }): void {
  res.setHeader('Cache-Control', 'no-cache')
}
