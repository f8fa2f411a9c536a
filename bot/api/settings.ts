import type { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import { may } from '#shared/domain/access.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { validateSetting } from '#shared/domain/settings/validate.ts'
import { settleHouse } from '../consent/settle-house.ts'
import type { Caller } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit, appendAuditIn } from '../storage/audit.ts'
import { addSetting, forgetHouse, houseOf, savedBy } from '../storage/house.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'

/** The municipality's own rules, for its administrator. */
export function settings(router: Router, world: World): void {
  mount(router, readSettings, async (_input, caller) => {
    if (!may(caller, 'view settings', null)) throw await refused(world, caller)
    const { settings: rows, revision } = await houseOf(world.db)
    const saved = await world.db.asService(savedBy)
    return {
      revision,
      rows: saved.slice(0, rows.length).map(({ at, by }, n) => ({
        setting: rows[n]!,
        at: at.toISOString(),
        by,
      })),
    }
  })

  mount(router, saveSetting, async ({ body: { revision, setting } }, caller) => {
    if (!may(caller, 'edit settings', null)) throw await refused(world, caller)
    const at = world.clock.now()
    const house = await houseOf(world.db)
    const known = house.settings[revision]
    // Sent twice: it is written down already, as the one after those he had seen.
    if (known && revision + 1 === house.revision && same(known, setting)) return { revision: house.revision }
    if (revision !== house.revision) throw new Refused(409, 'changed-by-someone-else')
    const decision = validateSetting(setting, house.settings, localDate(at))
    if (!decision.ok) throw new Refused(409, decision.because)
    await world.db.asService(async (tx) => {
      await upsertStaff(tx, caller)
      if (!(await addSetting(tx, setting, { revision, at, by: caller.id })))
        throw new Refused(409, 'changed-by-someone-else')
      await appendAuditIn(tx, {
        at,
        actor: caller.id,
        action: 'settings-changed',
        courseId: null,
        subject: `${setting.kind}/${setting.id}`,
        about: [],
        to: null,
      })
    })
    forgetHouse(world.db)
    if (setting.kind === 'age' && isToday(setting.from, at)) await settleHouse(world)
    return { revision: revision + 1 }
  })
}

const same = (a: object, b: object) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
/** The database gives the fields of a value back in an order of its own. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([name, inner]) => [name, sorted(inner)])
    : value

const isToday = (from: string, now: Temporal.Instant) => localDate(now).equals(from)

async function refused(world: World, caller: Caller): Promise<Refused> {
  await appendAudit(world.db, {
    at: world.clock.now(),
    actor: caller.id,
    action: 'refused',
    courseId: null,
    subject: 'settings-changed',
    about: [],
    to: null,
  })
  return new Refused(403, 'not-allowed')
}
