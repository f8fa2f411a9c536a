import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultFindings, untilCardsStand } from '../support/fault-findings.ts'
import { faultRun } from '../support/fault-run.ts'
import { openHouse, type House } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.stop())

/** The small one of `npm run faults`. */
test('ten bookings while Graph fails one call in five and the service is killed twice: nothing double, nothing orphaned, nothing lost', async () => {
  const run = await faultRun(house, { bookings: 10, seed: 20260302, killEvery: 4, abreast: 3 })
  expect(run.kills).toBe(2)
  const { counts } = run.weather
  // One is called off, and a room that says no may leave one or two without any.
  expect(run.bookings.filter(({ end }) => end === 'booked').length).toBeGreaterThanOrEqual(7)
  expect(run.bookings.filter(({ movedBy }) => movedBy).length).toBeGreaterThan(0)
  expect(run.bookings.filter(({ end, gaveUp }) => end === 'cancelled' && !gaveUp).length).toBe(1)
  expect(Math.min(counts.busy, counts.away, counts.lost, counts.declined)).toBeGreaterThan(0)
  await untilCardsStand(house, run)
  expect(await faultFindings(house, run)).toEqual({
    doubleBooked: [],
    orphanHolds: [],
    meetingsWithoutRoom: [],
    appointmentsBehind: [],
    lostCards: [],
    doubleCards: [],
    repeats: [],
  })
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})
