import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { InformationType } from '#shared/domain/consent/consent.ts'
import type { About } from '#shared/domain/course/about.ts'
import type { DepartmentId } from '#shared/domain/course/departments.ts'
import type { FamilyTie } from '#shared/domain/course/family.ts'
import { playbookItems, type PlaybookItem } from '#shared/domain/course/playbook.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import type { Agreement, Goal, Measure } from '#shared/domain/plan/plan.ts'

/** A person of the story by a short key; ages are whole years on the day the story is told. */
export type Person = {
  key: string
  name: string
  age: number
  role: 'adult' | 'child'
  situation: string
  /** Everyday life unless said. */
  situationType?: InformationType
  address: string
  school: string
}

/** Whom a row concerns, by their keys; nobody is everybody. Everyday life unless said. */
export type StoryAbout = { about?: readonly string[]; type?: InformationType }

export type StoryContact = Omit<Contact, 'id' | 'about' | 'type'> & StoryAbout & { key: string }

/** Days are counted from the day the story is told; negative is before. */
export type StoryMeeting = { key: string; day: number; ticked: readonly PlaybookItem[]; planSent: boolean }

export type StoryConsent = {
  giver: string
  /** For himself unless said, and for these children. */
  self?: false
  children?: readonly string[]
  /** A department, or another member of the family by key. */
  department?: DepartmentId
  member?: string
  types: InformationType[]
  from: number
  until: number
}

export type FamilyStory = {
  key: string
  familyName: string
  phaseId: string
  /** Days since the phase and the course began. */
  phaseSince: number
  started: number
  people: readonly Person[]
  ties: readonly FamilyTie[]
  contacts: readonly StoryContact[]
  consents: readonly StoryConsent[]
  plans: readonly { version: string; day: number }[]
  goals: readonly (Omit<Goal, 'id' | keyof About> & StoryAbout)[]
  measures: readonly (Omit<Measure, 'id' | 'start' | 'end' | keyof About> & StoryAbout)[]
  agreements: readonly (Omit<Agreement, 'id' | 'deadline' | keyof About> & StoryAbout & { day: number })[]
  meetings: readonly StoryMeeting[]
}

/** A meeting that is told to its end. */
export const drejebogDone: readonly PlaybookItem[] = playbookItems

/** Everything up to and with this item. */
export function drejebogUntil(last: PlaybookItem): readonly PlaybookItem[] {
  return playbookItems.slice(0, playbookItems.indexOf(last) + 1)
}

/** The same label gives the same id in every telling. */
export function idOf(label: string): string {
  const hex = createHash('sha256').update(`samlet/${label}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A birth date that gives the age on that day, never a 1 January. */
export function bornFor(age: number, today: Temporal.PlainDate, key: string): Temporal.PlainDate {
  const spread = (parseInt(idOf(key).slice(0, 6), 16) % 300) + 20
  const born = today.subtract({ years: age, days: spread })
  return born.month === 1 && born.day === 1 ? born.add({ days: 1 }) : born
}
