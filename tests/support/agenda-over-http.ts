import { randomUUID } from 'node:crypto'
import { addAgendaItem, readAgenda, saveAgenda } from '#shared/api/agenda.ts'
import type { Call } from '#shared/api/client.ts'
import { courseOverHttp } from './course-over-http.ts'
import { jonas } from './course.ts'

/** The agenda of a meeting, read and written as a form does, in a course over HTTP. */
export function agendaOverHttp() {
  const over = courseOverHttp()
  const at = (meetingId: string) => ({ courseId: over.courseId, meetingId })
  const read = (meetingId: string, call: Call = over.call) =>
    call(readAgenda, { params: at(meetingId), body: {} })
  return {
    over,
    at,
    read,
    add: (meetingId: string, call: Call, text: string, itemId = randomUUID()) =>
      call(addAgendaItem, { params: { ...at(meetingId), itemId }, body: { text } }),
    /** What a form sends: what it read, as it was or changed. */
    save: async (
      meetingId: string,
      change: (agenda: Awaited<ReturnType<typeof read>>) => object = () => ({}),
      call: Call = over.call,
    ) => {
      const agenda = await read(meetingId, call)
      const { version, template, leaderId, items } = agenda
      const body = { version, template, leaderId, items, ...change(agenda) }
      return call(saveAgenda, { params: at(meetingId), body })
    },
    /** Jonas of the job centre, to whom the mother has said yes of her work. */
    withJonas: async () => {
      await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
      const given = await over.sayYes({ kind: 'department', id: 'job-centre' }, { types: ['employment'] })
      return { call: over.api.as(jonas, ['staff']), given }
    },
  }
}
