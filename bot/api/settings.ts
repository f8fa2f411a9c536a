import type { Router } from 'express'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { validateSetting } from '#shared/domain/settings/validate.ts'
import { admit } from '../access/admit.ts'
import { trace } from '../http/errors.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { settleDay } from '../reminders/settle-day.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { addSetting, forgetHouse, houseOf, savedBy } from '../storage/house.ts'
import { unsettle } from '../storage/settled.ts'
import { upsertStaff } from '../storage/staff.ts'
import type { World } from '../world.ts'

/** The municipality's own rules, for its administrator. */
export function settings(router: Router, world: World): void {
  mount(router, readSettings, async (_input, caller) => {
    await admit(world, caller, 'view settings', 'settings-changed')
    const saved = await world.db.asService(savedBy)
    const { settings: rows, revision } = await houseOf(world.db, saved.at(-1)?.seq)
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
    await admit(world, caller, 'edit settings', 'settings-changed')
    const at = world.clock.now()
    const today = localDate(at)
    const house = await houseOf(world.db, revision)
    const known = house.settings[revision]
    // Sent twice: it is written down already, as the one after those he had seen.
    if (known && revision + 1 === house.revision && same(known, setting)) return { revision: house.revision }
    if (revision !== house.revision) throw new Refused(409, 'changed-by-someone-else')
    const decision = validateSetting(setting, house.settings, today)
    if (!decision.ok) throw new Refused(409, decision.because)
    // An age that counts from today may close a course to somebody, or open it.
    const closesOrOpens = setting.kind === 'age' && today.equals(setting.from)
    try {
      await world.db.asService(async (tx) => {
        await upsertStaff(tx, caller)
        if (!(await addSetting(tx, setting, { revision, at, by: caller.id })))
          throw new Refused(409, 'changed-by-someone-else')
        if (closesOrOpens) await unsettle(tx, today)
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
    } finally {
      forgetHouse(world.db)
    }
    // It is saved whatever becomes of this: what is not done now, the next sweep does.
    if (closesOrOpens)
      await settleDay(world).catch((error: unknown) =>
        world.log.error({ error: trace(error) }, 'not settled'),
      )
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
