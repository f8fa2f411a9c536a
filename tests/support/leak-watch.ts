import { Temporal } from 'temporal-polyfill'
import { readGlass } from '#shared/api/break-glass.ts'
import type { Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { listCourses, readCourse } from '#shared/api/courses.ts'
import { readMe } from '#shared/api/me.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { asContacts } from '#shared/domain/consent/recipient.ts'
import { redact, type Written } from '#shared/domain/reading/redact.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { houseIn } from '#shared/domain/settings/house.ts'
import type { Passage } from '../../infra/local/passage.ts'
import { colleagues, municipalityName, personas } from '../../infra/local/personas.ts'
import { neverIssued } from '../../infra/local/seed/never-issued.ts'
import { heldAnswerIn, paperTexts } from './paper-texts.ts'
import { papersOf, sentLetter, type SentLetter } from './sent-letter.ts'

type Course = Output<typeof readCourse>
/** `text` is personal: it may stand only in what goes to somebody whose reading of the course holds it. */
type Secret = { courseId: string; text: string }

const coordinator = personas[0]!.id
/**
 * Colleagues' given names are said everywhere; a child may share one. So is the first word of a family's name, »Familien«, and the
 * municipality's own name.
 */
const said = new Set([
  'Familien',
  ...municipalityName.split(' '),
  ...[...personas, ...colleagues].flatMap(({ name }) => name.split(' ')),
])
const shortest = 8

/** What the municipality is called stands under every invitation; a family may live on a place of that name. */
const unsigned = (body: string) => body.replaceAll(`${municipalityName}.`, '')

/**
 * Searches all that the service lets out (HTTP answers and the text of their PDFs, cards, mails, Graph
 * requests, logs) for what is written about the families:
 * nothing of it may stand in a card, a Graph request or a log, and in an answer only what that person's own reading holds.
 */
export function leakWatch(call: () => Call, now: () => Temporal.Instant) {
  const passed: Passage[] = []
  const leaks: string[] = []
  const waiting: Promise<void>[] = []
  const secrets = new Map<string, Secret>()

  const learn = (course: Course) => {
    for (const text of textsOf(toldIn(course)))
      secrets.set(`${course.id}/${text}`, { courseId: course.id, text })
    course.members.forEach(({ birthDate }, n) => {
      // The story's own numbers (write-family.ts); nobody at all may read one.
      if (birthDate)
        secrets.set(`cpr/${birthDate}/${n}`, {
          courseId: '',
          text: neverIssued(Temporal.PlainDate.from(birthDate), 211 + n * 37),
        })
    })
  }
  const found = (body: string) => [...secrets.values()].filter(({ text }) => body.includes(text))

  /** The course as it stands at this moment decides what that person may have read. */
  const judge = async (
    passage: Extract<Passage, { to: 'person' }>,
    hits: readonly Secret[],
    at: Temporal.Instant,
  ) => {
    const allowed = new Map<string, ReadonlySet<string>>()
    for (const courseId of new Set(hits.map((hit) => hit.courseId)))
      allowed.set(courseId, courseId ? await readBy(passage.person, courseId, at) : new Set())
    // Two families may have the same said of them: he may read it where either lets him.
    for (const [text, of] of Map.groupBy(hits, (hit) => hit.text))
      if (!of.some(({ courseId }) => allowed.get(courseId)?.has(text)))
        leaks.push(`${passage.what} → ${passage.person}: ${text}`)
  }
  const readBy = async (
    person: string | null,
    courseId: string,
    at: Temporal.Instant,
  ): Promise<ReadonlySet<string>> => {
    const course = await call()(readCourse, { params: { courseId }, body: {} })
    if (person === coordinator) return new Set(textsOf(toldIn(course)))
    const { settings } = await call()(readMe, { params: {}, body: {} })
    const told = toldIn({ ...course, house: houseIn(settings) })
    if (await hadOpened(person, courseId, at))
      return new Set(textsOf(redact(told, { as: 'leader' }, localDate(at))))
    const contacts = course.contacts.filter(({ staffId }) => staffId === person)
    return new Set(textsOf(redact(told, asContacts(contacts), localDate(at))))
  }
  /** Had he broken the glass of this course as a leader, at that moment? */
  const hadOpened = async (person: string | null, courseId: string, moment: Temporal.Instant) => {
    const leader = personas.find(({ id, roles }) => id === person && roles.includes('Samlet.Leader'))
    if (!leader) return false
    const { openings } = await call()(readGlass, { params: { courseId }, body: {} })
    return openings.some(
      ({ leader: name, at, until }) =>
        name === leader.name &&
        Temporal.Instant.compare(at, moment) <= 0 &&
        Temporal.Instant.compare(moment, until) < 0,
    )
  }

  /** What is printed is searched as what is sent: first it has to be read. */
  const judgePapers = async (passage: Extract<Passage, { to: 'person' }>, at: Temporal.Instant) => {
    const papers = await paperTexts(passage.body)
    for (const body of papers) {
      const paper = { ...passage, what: `${passage.what} (PDF)`, body }
      passed.push(paper)
      for (const cpr of body.match(/\b\d{6}[ -]?\d{4}\b/g) ?? []) leaks.push(`${paper.what}: ${cpr}`)
      const hits = passage.person === coordinator ? [] : found(body)
      if (hits.length > 0) await judge(paper, hits, at)
    }
    const held = heldAnswerIn(passage)
    if (held) await judgeHeld(held, passage.what, [passage.body, ...papers], at)
  }
  /** What somebody in the family gets to know of what is held holds nothing that his own reading lacks, nor that of whoever asks. */
  const judgeHeld = async (
    { courseId, memberIds }: { courseId: string; memberIds: string[] },
    what: string,
    bodies: readonly string[],
    at: Temporal.Instant,
  ) => {
    const read = await call()(readCourse, { params: { courseId }, body: {} })
    const { settings } = await call()(readMe, { params: {}, body: {} })
    const course = toldIn({ ...read, house: houseIn(settings) })
    const readings = memberIds.map(
      (memberId) => new Set(textsOf(redact(course, { as: 'member', memberId }, localDate(at)))),
    )
    // They know what they are called themselves.
    const names = course.members.filter(({ id }) => memberIds.includes(id)).map(({ name }) => name)
    for (const text of textsOf(course).filter((one) => !names.includes(one)))
      if (bodies.some((body) => body.includes(text)) && !readings.every((reading) => reading.has(text)))
        leaks.push(`${what}: ${text}`)
  }

  /** A letter holds no more than whoever it is addressed to may read, and its subject and file names nothing at all. */
  const judgeLetter = async (letter: SentLetter, at: Temporal.Instant) => {
    const neutral = [letter.subject, ...letter.attachments.map(({ name }) => name)].join(' ')
    for (const { text } of found(neutral)) leaks.push(`the head of a letter: ${text}`)
    const bodies = [letter.body, ...(await papersOf(letter))].join('\n')
    const hits = found(bodies)
    const allowed = new Map<string, ReadonlySet<string>>()
    for (const courseId of new Set(hits.map((hit) => hit.courseId)))
      allowed.set(courseId, courseId ? await readAt(letter.to, courseId, at) : new Set())
    for (const { courseId, text } of hits)
      if (!allowed.get(courseId)?.has(text)) leaks.push(`a letter to ${letter.to}: ${text}`)
  }
  const readAt = async (address: string, courseId: string, at: Temporal.Instant) => {
    const course = await call()(readCourse, { params: { courseId }, body: {} })
    const { settings } = await call()(readMe, { params: {}, body: {} })
    const contacts = course.contacts.filter(({ mail }) => mail === address)
    const told = toldIn({ ...course, house: houseIn(settings) })
    return new Set(textsOf(redact(told, asContacts(contacts), localDate(at))))
  }

  return {
    watch(passage: Passage) {
      const letter = sentLetter(passage)
      if (letter) {
        waiting.push(judgeLetter(letter, now()))
        return
      }
      passed.push(passage)
      if (passage.to !== 'person') return
      if (passage.body.includes('application/pdf')) waiting.push(judgePapers(passage, now()))
      const hits = passage.person === coordinator ? [] : found(passage.body)
      if (hits.length > 0) waiting.push(judge(passage, hits, now()))
    },
    /** What is written about the families now becomes what is searched for. Asks the service, as `expectNone` does not. */
    async learn() {
      await Promise.all(waiting)
      const { courses } = await call()(listCourses, { params: {}, body: {} })
      for (const { id } of courses) learn(await call()(readCourse, { params: { courseId: id }, body: {} }))
    },
    /** @throws an Error that lists what stood where it may not */
    expectNone(log: readonly string[]) {
      const outside = [
        ...passed.flatMap((passage) =>
          passage.to === 'person'
            ? []
            : [{ what: passage.what, body: passage.what + unsigned(passage.body) }],
        ),
        ...log.map((line) => ({ what: 'log', body: line })),
      ]
      for (const { what, body } of outside) {
        for (const { text } of found(body)) leaks.push(`${what}: ${text}`)
        for (const name of givenNames(secrets))
          if (new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(body)) leaks.push(`${what}: ${name}`)
      }
      const toHer = passed.filter((passage) => passage.to === 'person' && passage.person === coordinator)
      for (const { what, body } of toHer)
        for (const { text, courseId } of found(body)) if (!courseId) leaks.push(`${what} → her: ${text}`)
      if (leaks.length > 0) throw new Error(`Personal data got out:\n${[...new Set(leaks)].join('\n')}`)
    },
  }
}

/** Everything a course says of the family and its own people, long enough to be nobody else's. Colleagues are no secret, nor is the municipality. */
function textsOf({ familyName, members, contacts, plan }: Written): string[] {
  const own = contacts.filter(({ sector }) => sector !== 'professionals')
  return [
    familyName,
    ...members.flatMap(({ name, situation, address }) => [name, situation, address]),
    ...own.flatMap((contact) => [contact.name, contact.function]),
    ...(plan?.goals ?? []).map(({ text }) => text),
    ...(plan?.measures ?? []).map(({ measure }) => measure),
    ...(plan?.agreements ?? []).map(({ content }) => content),
  ].filter((text) => text.length >= shortest && !municipalityName.includes(text))
}

function givenNames(secrets: ReadonlyMap<string, Secret>): string[] {
  const names = [...secrets.values()].filter(({ text }) => /^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+){1,2}$/u.test(text))
  return [...new Set(names.map(({ text }) => text.split(' ')[0]!))].filter(
    (name) => name.length > 2 && !said.has(name),
  )
}
