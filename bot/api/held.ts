import type { Router } from 'express'
import { giveHeld, readHeld, readHeldPeople } from '#shared/api/held.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { heldAbout } from '#shared/domain/held/held-about.ts'
import { logDays } from '#shared/domain/held/log-days.ts'
import { counted, reviewed } from '#shared/domain/held/review.ts'
import { toldOf } from '#shared/domain/held/told-of.ts'
import { askersOf, mayAsk } from '#shared/domain/held/who-may-ask.ts'
import { aboutYou } from '../documents/about-you/letter.ts'
import { aboutYouView } from '../documents/about-you/view-of.ts'
import { drawDocument } from '../documents/draw-document.ts'
import { digestOf } from '../digest.ts'
import type { Actor } from '../http/caller.ts'
import { mount } from '../http/mount.ts'
import { Refused } from '../http/refused.ts'
import { appendAudit } from '../storage/audit.ts'
import { wholeAuditOfPerson } from '../storage/audit-log.ts'
import { readHeld as readStored } from '../storage/held.ts'
import { houseOf } from '../storage/house.ts'
import type { World } from '../world.ts'
import { drawnFor, wholeFamily } from '../access/course-for.ts'

type Asked = { courseId: string; personId: string; askedBy: string }

/** What is held about a person in a family, to whoever asks for it and may (GDPR, article 15). Logged is everybody it tells of. */
export function held(router: Router, world: World): void {
  const today = () => localDate(world.clock.now())

  mount(router, readHeldPeople, async ({ params: { courseId } }, caller) => {
    const act = 'prepare access-copy'
    const { store } = await drawnFor(world, caller, courseId, act, 'held-read', async () => {
      const read = await stored(caller, courseId)
      // Whoever has left is named too.
      return { store: read, about: wholeFamily(read) }
    })
    const nameOf = new Map(store.members.map(({ id, name }) => [id, name]))
    return {
      people: store.members.map(({ id, name, leftOn }) => ({
        id,
        name,
        leftOn,
        askers: askersOf(id, store, today()).map((asker) => ({ id: asker, name: nameOf.get(asker) ?? '' })),
      })),
    }
  })

  mount(router, readHeld, async ({ params }, caller) => {
    const { courseId } = params
    const act = 'prepare access-copy'
    const { drawn, person, log } = await drawnFor(world, caller, courseId, act, 'held-read', async () => {
      const made = await draft(caller, params)
      return { ...made, about: toldOf({ ...params, members: made.members }, made.drawn.rows, 'draft') }
    })
    return {
      person,
      rows: drawn.rows.map(({ key, content, marks }) => ({ key, content, marks, digest: digestOf(content) })),
      withheld: counted(drawn.withheld),
      log,
    }
  })

  mount(router, giveHeld, async ({ params, body }, caller) => {
    const { courseId } = params
    const act = 'send access-copy'
    const { course, drawn, members, person, log } = await drawnFor(
      world,
      caller,
      courseId,
      act,
      'copy-making',
      async (opened) => ({ ...opened, ...(await draft(caller, params)), about: [] }),
    )
    const now = new Map(drawn.rows.map(({ key, content }) => [key, digestOf(content)]))
    const changed = [...new Set([...now.keys(), ...Object.keys(body.seen)])].filter(
      (key) => now.get(key) !== body.seen[key],
    )
    if (changed.length > 0) throw refused('changed-by-someone-else', changed)
    const review = reviewed(drawn, new Map(body.choices.map(({ key, ...choice }) => [key, choice])))
    if (!review.given) throw refused(review.because, review.keys)
    const at = world.clock.now()
    const answer = {
      municipality: world.municipalityName,
      reference: course.reference,
      person: person.name,
      madeAt: at.toString(),
      madeBy: caller.name,
      rows: review.rows,
      leftOut: review.leftOut,
      log,
    }
    const view = aboutYouView(answer, await houseOf(world.db))
    const pdf = await drawDocument(aboutYou, view, at)
    const given = new Set(review.rows.map(({ key }) => key))
    await appendAudit(world.db, {
      at: world.clock.now(),
      actor: caller.id,
      action: 'copy-made',
      courseId,
      subject: null,
      about: toldOf(
        { ...params, members },
        drawn.rows.filter(({ key }) => given.has(key)),
        'answer',
      ),
      to: `member:${params.askedBy}`,
    })
    return {
      answer,
      pdf: {
        fileName: aboutYou.fileName(view),
        mediaType: 'application/pdf' as const,
        base64: Buffer.from(pdf).toString('base64'),
      },
    }
  })

  async function draft(caller: Actor, { courseId, personId, askedBy }: Asked) {
    const store = await stored(caller, courseId)
    const drawn = heldAbout(store, { personId, askedBy }, today())
    const person = store.members.find(({ id }) => id === personId)
    if (!drawn || !person) throw new Refused(404, 'not-found')
    const asks = mayAsk({ personId, askedBy }, store, today())
    if (!asks.may) throw new Refused(403, asks.because)
    const lines = await world.db.as(caller, (tx) => wholeAuditOfPerson(tx, { courseId, memberId: personId }))
    return {
      drawn,
      members: store.members,
      person: { id: person.id, name: person.name },
      log: logDays(
        lines.map(({ at, by, action, kind, to }) => ({ at: at.toString(), by, action, kind, to })),
      ),
    }
  }

  async function stored(caller: Actor, courseId: string) {
    const store = await world.db.as(caller, (tx) => readStored(tx, courseId, world.vault))
    if (!store) throw new Refused(404, 'not-found')
    return store
  }
}

/** Keys are ids and names of parts: they say nothing of anybody. */
function refused(because: Reason, keys: readonly string[]): Refused {
  return new Refused(409, because, keys.join(','))
}
