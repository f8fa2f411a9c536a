import { randomUUID } from 'node:crypto'
import type { Call } from '#shared/api/client.ts'
import { readCourse, saveContact } from '#shared/api/courses.ts'
import { findMailbox, openMailbox, type Mailbox } from '../../infra/local/directory.ts'
import { municipalityDomain, rooms } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from './booked-course.ts'

/** A network of as many colleagues in a municipality of as many rooms: everybody has a mailbox, and the family's yes. */
export async function largeNetwork(
  call: Call,
  { people, rooms: wanted }: { people: number; rooms: number },
): Promise<MadeCourse> {
  for (let n = rooms.length + 1; n <= wanted; n++)
    openOnce({
      id: randomUUID(),
      name: `Lokale ${n}`,
      mail: `lokale.${n}@${municipalityDomain}`,
      title: null,
      kind: 'room',
      capacity: 30,
      building: 'Rådhuset',
      accessible: true,
    })
  const course = await makeCourse(call)
  const { contacts } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  let { revision } = course
  for (let n = contacts.length + 1; n <= people; n++) {
    const one = {
      id: randomUUID(),
      name: `Kollega ${numerals[n % numerals.length]} Strandvang`,
      mail: `kollega.${n}@${municipalityDomain}`,
    }
    openOnce({
      ...one,
      title: 'Jobkonsulent',
      kind: 'person',
      capacity: null,
      building: null,
      accessible: null,
    })
    const contact = { ...contacts[0]!, ...one, staffId: null }
    ;({ revision } = await call(saveContact, {
      params: { courseId: course.id, contactId: one.id },
      body: { revision, contact },
    }))
  }
  return { ...course, revision }
}

/** Another story in the same house may have them already. */
function openOnce(one: Mailbox): void {
  if (!findMailbox(one.mail)) openMailbox(one)
}

const numerals = [
  'Bo',
  'Ea',
  'Finn',
  'Gro',
  'Hakon',
  'Ib',
  'Jytte',
  'Keld',
  'Liv',
  'Mads',
  'Nina',
  'Ove',
  'Pia',
  'Ras',
  'Stig',
  'Tove',
]
