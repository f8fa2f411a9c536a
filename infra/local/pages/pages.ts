import { fileURLToPath } from 'node:url'
import express, { Router, type RequestHandler } from 'express'
import { officeJs } from '../office-js/office-js.ts'
import { hostPagesFolder } from './build-host-pages.ts'

const folder = fileURLToPath(hostPagesFolder)

/** Nothing but our own script runs here: cards, mails and appointments come from elsewhere. Faces may stand on another port. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The pages of the local Microsoft 365 and Office.js for the add-in. `buildHostPages` must have built them. */
export function hostPages(): Router {
  const router = Router()
  const page =
    (name: string): RequestHandler =>
    (_req, res) => {
      res.set({ 'content-security-policy': policy, 'cache-control': 'no-cache' })
      res.sendFile(`${name}/index.html`, { root: folder })
    }
  router.get('/', page('front'))
  router.get('/teams', page('teams'))
  router.get(/^\/outlook(\/(kalender|mails))?$/, page('outlook'))
  router.use('/host', express.static(folder, { index: false, immutable: true, maxAge: '1y' }))
  router.use('/lib/1/hosted', officeJs())
  return router
}
