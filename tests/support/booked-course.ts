import { randomUUID } from 'node:crypto'
import { createCourse, saveContact } from '#shared/api/courses.ts'
import type { ModelId } from '#shared/domain/course/model-ids.ts'
import type { Call } from '#shared/api/client.ts'
import { personas } from '../../infra/local/personas.ts'
import { formThatSays, signOver } from './signed-form.ts'

export type MadeCourse = { id: string; reference: string; revision: number; contactId: string }

/** A course as a coordinator makes it through the API: a mother, her son, the job centre on the map, and a consent. */
export async function makeCourse(
  call: Call,
  { consent = true, modelId }: { consent?: boolean; modelId?: ModelId } = {},
): Promise<MadeCourse> {
  const [id, mother, son, contactId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const person = {
    cpr: null,
    situation: '',
    situationType: 'family-life' as const,
    address: 'Kildeengen 4',
    school: '',
  }
  const made = await call(createCourse, {
    params: {},
    body: {
      id,
      ...(modelId ? { modelId } : {}),
      familyName: 'Familien Lundager',
      ties: [{ from: mother, kinship: 'parent-of', to: son }],
      members: [
        { id: mother, name: 'Sofie Lundager', role: 'adult', birthDate: '1990-05-02', ...person },
        { id: son, name: 'Malthe Lundager', role: 'child', birthDate: '2017-02-10', ...person },
      ],
    },
  })
  const jonas = personas.find((persona) => persona.key === 'job-centre')!
  let { revision } = await call(saveContact, {
    params: { courseId: id, contactId },
    body: {
      revision: made.revision,
      contact: {
        id: contactId,
        name: jonas.name,
        kind: 'professional',
        sector: 'professionals',
        ring: 2,
        tie: 'strong',
        influence: 'resource',
        function: 'Jobkonsulent',
        department: 'job-centre',
        mail: jonas.mail,
        phone: null,
        staffId: jonas.id,
        supportPerson: false,
        about: [mother],
        type: 'employment',
      },
    },
  })
  if (consent) {
    const yes = formThatSays({
      giver: { id: mother, name: 'Sofie Lundager' },
      parties: [{ kind: 'department', id: 'job-centre' }],
      on: '2026-01-01',
      until: '2034-12-31',
    })
    ;({ revision } = await signOver(call, { courseId: id, revision }, yes))
  }
  return { id, reference: made.reference, revision, contactId }
}
