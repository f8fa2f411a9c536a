import type { Router } from 'express'
import { drawIntroduction } from '#shared/api/introduction.ts'
import { recipientKey } from '#shared/domain/audit/recipient-key.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientFor } from '#shared/domain/reading/sharing.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { contactOn } from '#shared/domain/settings/house.ts'
import { formatFullDate } from '#shared/text/format.ts'
import { drawDocument } from '../documents/draw-document.ts'
import { firstLetterSays } from '../documents/first-letter/says.ts'
import { flyerSays } from '../documents/flyer/says.ts'
import { writtenLetter } from '../documents/written/letter.ts'
import type { Written } from '../documents/written/view.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { houseOf } from '../storage/house.ts'
import { drawCourse } from '../storage/reading.ts'
import type { World } from '../world.ts'
import { drawnFor } from '../access/course-for.ts'

/** Letter and folder before the first talk (D-01): made for her to hand out, and not kept. */
export function introduction(router: Router, world: World): void {
  mount(router, drawIntroduction, async ({ params: { courseId }, body }, caller) => {
    const now = world.clock.now()
    const today = localDate(now)
    const { name, mail } = caller
    const contact = contactOn((await houseOf(world.db)).settings, today)
    const municipality = {
      name: contact?.sender || world.municipalityName,
      address: contact?.address ?? '',
      phone: contact?.phone ?? '',
      mail: contact?.mail ?? '',
      post: contact?.post ?? '',
    }
    const { said } = await drawnFor(world, caller, courseId, 'send letters', 'letter-drawn', ({ course }) => {
      const adult = course.members.find(({ id, role }) => id === body.memberId && role === 'adult')
      if (!adult) throw new Refused(409, 'letter-not-his')
      const recipient = recipientFor(toldIn(course), { kind: 'member', id: adult.id })!
      const { familyName } = drawCourse(course, { recipient, role: null, now })
      const letter = firstLetterSays({
        municipality,
        reference: course.reference,
        madeOn: formatFullDate(today, 'da'),
        to: adult.name,
        family: familyName,
        purpose: body.purpose,
        times: body.times,
        coordinator: { name, mail },
      })
      return { said: letter, about: [adult.id], subject: `first-letter ${recipientKey(recipient)}` }
    })
    const paper = async (written: Written) => ({
      fileName: writtenLetter.fileName(written),
      mediaType: 'application/pdf' as const,
      base64: Buffer.from(await drawDocument(writtenLetter, written, now)).toString('base64'),
    })
    return {
      letter: await paper(said),
      flyer: await paper(flyerSays({ municipality, coordinator: { name, mail } })),
    }
  })
}
