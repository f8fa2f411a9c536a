import { Router } from 'express'
import * as z from 'zod'
import type { Grants } from '../identity/registrations.ts'
import { personas } from '../personas.ts'
import { bodyOf } from './asked.ts'

const right = 'Calendars.Read'
/** As Exchange RBAC scopes it: to the coordinators' group. */
const scope = () =>
  new Set(personas.filter(({ roles }) => roles.includes('Samlet.Coordinator')).map(({ mail }) => mail))

/** The right that a municipality may grant the service and take back: to read on in its coordinators' calendars. */
export function rightRoutes(grants: Grants): Router {
  const router = Router()
  const answer = () => ({ granted: grants.application.has(right) })
  router.get('/calendar-right', (_req, res) => void res.json(answer()))
  router.put('/calendar-right', (req, res) => {
    const { granted } = bodyOf(req, z.object({ granted: z.boolean() }))
    if (granted) grants.application.set(right, scope())
    else grants.application.delete(right)
    res.json(answer())
  })
  return router
}
