import type { InformationType } from '#shared/domain/consent/consent.ts'
import { kinships } from '#shared/domain/course/family.ts'
import type { Course } from '../reading.ts'

/** The family as it is typed. Empty text stands for "not known"; ids are made here, so that sending twice makes one family. */
export type FamilyValues = {
  familyName: string
  members: {
    id: string
    name: string
    role: 'adult' | 'child'
    birthDate: string
    cpr: string
    situation: string
    situationType: InformationType
    address: string
    school: string
  }[]
  ties: { from: string; kinship: (typeof kinships)[number]; to: string }[]
  /** Who said that something was wrong, and what it was; nobody when she changes it by herself. */
  corrected: { askedBy: string; note: string }
}

const notAsked = { askedBy: '', note: '' }

export const newMember = (): FamilyValues['members'][number] => ({
  id: crypto.randomUUID(),
  name: '',
  role: 'adult',
  birthDate: '',
  cpr: '',
  situation: '',
  situationType: 'family-life',
  address: '',
  school: '',
})

export const newFamily = (): FamilyValues => ({
  familyName: '',
  members: [newMember()],
  ties: [],
  corrected: notAsked,
})

export function valuesOf(course: Pick<Course, 'familyName' | 'members' | 'ties'>): FamilyValues {
  return {
    familyName: course.familyName,
    members: course.members.map(
      ({ id, name, role, birthDate, situation, situationType, address, school }) => ({
        id,
        name,
        role,
        situation,
        situationType,
        address,
        school,
        birthDate: birthDate ?? '',
        cpr: '',
      }),
    ),
    ties: course.ties,
    corrected: notAsked,
  }
}

/** What is sent: nothing that was not typed. */
export function sentFamily({ familyName, members, ties }: FamilyValues) {
  return {
    familyName: familyName.trim(),
    members: members.map((member) => ({
      ...member,
      name: member.name.trim(),
      birthDate: member.birthDate || null,
      cpr: member.cpr.trim() || null,
    })),
    ties,
  }
}

/** @param id made with the form, so that sending twice is one correction */
export function sentCorrection({ corrected: { askedBy, note } }: FamilyValues, id: string) {
  return askedBy ? { corrected: { id, askedBy, note: note.trim() } } : {}
}
