import type { Router } from 'express'
import { addAgendaItem, finishAgenda, readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import { addItem } from '../agenda/add-item.ts'
import { drawAgenda } from '../agenda/draw-agenda.ts'
import { finishAgenda as finish } from '../agenda/finish-agenda.ts'
import { saveAgenda as save } from '../agenda/save-agenda.ts'
import { standingAgenda } from '../agenda/standing-agenda.ts'
import { mount } from '../http/mount.ts'
import type { World } from '../world.ts'
import { drawnFor } from '../access/course-for.ts'

/** The agenda of a meeting, as whoever asks may read it, and what he may do with it. */
export function agendas(router: Router, world: World): void {
  mount(router, readAgenda, async ({ params: { courseId, meetingId } }, caller) => {
    const { drawn } = await drawnFor(
      world,
      caller,
      courseId,
      'view agenda',
      'agenda-read',
      ({ course, role }) =>
        world.db.as(caller, async (tx) => {
          const standing = await standingAgenda(tx, course, meetingId, world.vault)
          return drawAgenda(tx, course, standing, { actor: caller, role, now: world.clock.now() })
        }),
    )
    return drawn
  })

  mount(router, saveAgenda, ({ params, body: { version, ...saved } }, caller) =>
    save(world, caller, { ...params, basedOn: version, saved }),
  )

  mount(router, finishAgenda, ({ params, body: { version, final } }, caller) =>
    finish(world, caller, { ...params, basedOn: version, final }),
  )

  mount(router, addAgendaItem, ({ params, body: { text } }, caller) =>
    addItem(world, caller, { ...params, text }),
  )
}
