import type { InformationType } from '#shared/domain/consent/consent.ts'
import type { DepartmentId } from '#shared/domain/course/departments.ts'
import { colleagues, personas } from '../personas.ts'
import type { StoryContact } from './story.ts'

const staff = new Map([...personas, ...colleagues].map((person) => [person.name, person]))

/** A colleague on a family's map. */
function colleague(key: string, name: string, department: DepartmentId | null, work: string): StoryContact {
  const known = staff.get(name)
  if (!known) throw new Error(`no colleague ${name}`)
  return {
    key,
    name,
    kind: 'professional',
    sector: 'professionals',
    ring: 2,
    tie: 'strong',
    influence: 'resource',
    function: work,
    department,
    mail: known.mail,
    phone: null,
    staffId: known.id,
    supportPerson: false,
  }
}

/** The colleagues who meet in the story; a family puts them where it feels they are. */
export const jonas = colleague('jonas', 'Jonas Egelund', 'job-centre', 'Jobkonsulent')
export const bente = colleague('bente', 'Bente Lyngvad', 'family-advice', 'Mødeleder')
export const lise = colleague('lise', 'Lise Brandhøj', 'health-visitors', 'Sundhedsplejerske')
export const anders = colleague('anders', 'Anders Kildal', 'school', 'Klasselærer')
export const pernille = colleague('pernille', 'Pernille Houlund', 'family-advice', 'Rådgiver')
export const rune = colleague('rune', 'Rune Storgård', 'psychology', 'Psykolog')
export const dorte = colleague('dorte', 'Dorte Vestby', 'family-house', 'Familiebehandler')

export function close(contact: StoryContact): StoryContact {
  return { ...contact, ring: 1 }
}

export function distant(contact: StoryContact, tie: StoryContact['tie'] = 'weak'): StoryContact {
  return { ...contact, ring: 3, tie, influence: 'neutral' }
}

/** What a colleague on the map has to do with, and with whom in the family. */
export function concerning(contact: StoryContact, type: InformationType, ...about: string[]): StoryContact {
  return { ...contact, type, about }
}

type Private = Pick<StoryContact, 'key' | 'name' | 'sector' | 'ring' | 'function'> & Partial<StoryContact>

/** Somebody from the family's own network. */
export function own(contact: Private): StoryContact {
  return {
    kind: 'person',
    tie: 'strong',
    influence: 'resource',
    department: null,
    mail: null,
    phone: null,
    staffId: null,
    supportPerson: false,
    ...contact,
  }
}
