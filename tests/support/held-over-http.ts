import { randomUUID } from 'node:crypto'
import { beforeEach } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { publishPlan, saveFamily } from '#shared/api/courses.ts'
import { giveHeld, readHeld } from '#shared/api/held.ts'
import type { HeldChoice } from '#shared/domain/held/review.ts'
import { child, courseOverHttp, family, mother } from './course-over-http.ts'
import { member } from './course.ts'

export type Draft = Output<typeof readHeld>
type Members = (typeof family)['members']

export const father = member({
  name: 'Claus Vinther',
  role: 'adult',
  birthDate: '1985-04-04',
  situation: 'Sover dårligt efter bruddet',
  address: 'Hemmelig Allé 9',
})

/** What is held that nobody has decided on beforehand, and that it is all given. */
export const marked = ({ rows }: Draft) => rows.filter(({ marks }) => marks.length > 0)
export const keepAll = (draft: Draft) => marked(draft).map(({ key }) => ({ key, keep: true as const }))

/** Before each test a course over HTTP with a mother, her child and the child's father, and a plan about each of them; what is held is drafted and given there. */
export function heldOverHttp() {
  const over = courseOverHttp()
  const params = (personId: string, askedBy = personId) => ({ courseId: over.courseId, personId, askedBy })
  const draftOf = (personId: string, askedBy = personId) =>
    over.call(readHeld, { params: params(personId, askedBy), body: {} })
  const give = (
    draft: Draft,
    choices: readonly (HeldChoice & { key: string })[],
    askedBy = draft.person.id,
  ) =>
    over.call(giveHeld, {
      params: params(draft.person.id, askedBy),
      body: {
        seen: Object.fromEntries(draft.rows.map(({ key, digest }) => [key, digest])),
        choices: [...choices],
      },
    })
  const save = async (members: unknown[], corrected?: { id: string; askedBy: string; note: string }) =>
    over.call(saveFamily, {
      params: { courseId: over.courseId },
      body: {
        revision: await over.revision(),
        ...family,
        members: members as Members,
        ...(corrected && { corrected }),
      },
    })
  beforeEach(async () => {
    await save([mother, child, father])
    await over.call(publishPlan, {
      params: { courseId: over.courseId },
      body: {
        revision: await over.revision(),
        content: {
          goals: [
            row('Maja vil have et arbejde', [mother.id]),
            row('Claus vil holde op med at drikke', [father.id]),
            row('Maja og Claus taler pænt til hinanden', [mother.id, father.id]),
            row('Sofie kommer i skole', [child.id]),
          ],
          measures: [],
          agreements: [],
        },
      },
    })
  })
  return { over, params, draftOf, give, save }
}

const row = (text: string, about: string[]) => ({
  id: randomUUID(),
  about,
  type: 'family-life' as const,
  text,
  when: '',
  who: '',
})
