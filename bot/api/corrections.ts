import type { Router } from 'express'
import { readCorrections } from '#shared/api/held.ts'
import { hadItBefore } from '#shared/domain/held/correction.ts'
import { mount } from '../http/mount.ts'
import { wholeAuditOfPerson, type LoggedLine } from '../storage/audit-log.ts'
import { readCorrections as readStored } from '../storage/corrections.ts'
import { readHeld } from '../storage/held.ts'
import type { World } from '../world.ts'
import { courseFor, wholeFamily } from '../access/course-for.ts'

/** What was corrected because somebody asked (GDPR, article 16), and who may still have what was wrong. */
export function corrections(router: Router, world: World): void {
  mount(router, readCorrections, async ({ params: { courseId } }, caller) => {
    await courseFor(world, caller, courseId, 'prepare access-copy', 'corrections-read', wholeFamily)
    return world.db.as(caller, async (tx) => {
      const stored = await readStored(tx, courseId, world.vault)
      const people = (await readHeld(tx, courseId, world.vault))?.members ?? []
      // Empty when he has been erased since: the screen says it in words.
      const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
      const logs = new Map<string, LoggedLine[]>()
      for (const memberId of new Set(stored.flatMap(({ about }) => about)))
        logs.set(memberId, await wholeAuditOfPerson(tx, { courseId, memberId }))
      return {
        corrections: stored.map(({ id, askedBy, about, note, at, byId, by }) => {
          const lines = new Map(
            about.flatMap((memberId) => logs.get(memberId) ?? []).map((line) => [line.seq, line] as const),
          )
          const corrected = [...lines.values()].find(
            ({ action, subject }) => action === 'corrected' && subject === id,
          )
          const before = [...lines.values()]
            .filter(({ seq }) => corrected !== undefined && seq < corrected.seq)
            .map((line) => ({ ...line, at: line.at.toString() }))
          return {
            id,
            at: at.toString(),
            by,
            askedBy: nameOf(askedBy),
            about: about.map(nameOf),
            note,
            readers: hadItBefore(before, byId),
          }
        }),
      }
    })
  })
}
