import { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { LocalClock } from '../clock.ts'
import { bodyOf, Impossible } from './asked.ts'

const patienceMs = 25_000
const move = z.object({ to: z.iso.datetime({ offset: true }) })

/** Reads, waits for and moves the clock. */
export function clockRoutes(clock: LocalClock): Router {
  const router = Router()
  const reading = () => ({
    now: clock.now().toString({ smallestUnit: 'millisecond' }),
    version: clock.version(),
  })
  router.get('/clock', (_req, res) => void res.json(reading()))
  router.get('/clock/wait', async (req, res) => {
    await clock.moved(Number(req.query['after']), patienceMs)
    res.json(reading())
  })
  router.post('/clock', (req, res) => {
    const { to } = bodyOf(req, move)
    if (!clock.moveTo(Temporal.Instant.from(to))) throw new Impossible(409, 'Uret kan kun stilles frem.')
    res.json(reading())
  })
  return router
}
