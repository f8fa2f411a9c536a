import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { meetingTypes, type MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { domain } from '#shared/text/da/domain.ts'
import { familyInvitationSays } from './family-invitation/says.ts'
import { invitationSays } from './invitation/says.ts'
import type { InvitationView } from './invitation/view.ts'
import type { About, FamilyComes } from './meeting-parts.ts'
import { privateInvitationSays } from './private-invitation/says.ts'
import type { Written } from './written/view.ts'

const comes = (type: MeetingType): FamilyComes => {
  const { family } = kindOf(type)
  return family === 'adults' ? 'yes' : family
}
const readAs = <View extends About>(folder: string, says: (view: View) => Written, type: MeetingType) => {
  const file = new URL(`${folder}/example.json`, import.meta.url)
  const example = JSON.parse(readFileSync(file, 'utf8')) as View & { adults?: string[] }
  const network = type === 'networkMeeting'
  const view = {
    ...example,
    meeting: { ...example.meeting, type, what: domain.meetingTypes[type].toLocaleLowerCase('da') },
    familyComes: comes(type),
    ...(example.adults ? { adults: comes(type) === 'yes' ? example.adults : [] } : {}),
    ...(network ? {} : { agendaBy: '', agenda: null, plan: null }),
  }
  return JSON.stringify(says(view).blocks)
}
const others = meetingTypes.filter((type) => type !== 'networkMeeting')

describe.each([
  ['to professionals', 'invitation', invitationSays],
  ['to those the family knows', 'private-invitation', privateInvitationSays],
  ['to the family', 'family-invitation', familyInvitationSays],
] as const)('the invitation %s', (_who, folder, says) => {
  const read = (type: MeetingType) => readAs(folder, says as (view: About) => Written, type)

  test.each(others)('to a %s is not called one to a network meeting', (type) => {
    // Some are there to prepare one, or to look back on it: they may name it.
    const about = ['meeting1', 'familyPreparation', 'leaderPreparation', 'debrief', 'afterMeeting']
    expect(/Du (inviteres|er inviteret) til netværksmøde/i.test(read(type))).toBe(false)
    expect(/netværksmøde/i.test(read(type)) && !about.includes(type)).toBe(false)
  })

  test.each(meetingTypes.filter((type) => comes(type) !== 'yes'))(
    'to a %s does not say that the adults come',
    (type) => {
      expect(read(type)).not.toMatch(/voksne er med/)
    },
  )

  test('nor, where nobody has said either, that the family stays away', () => {
    const unsaid = meetingTypes.filter((type) => comes(type) === 'not-stated')
    expect(unsaid).toContain('cooperationMeeting')
    for (const type of unsaid) expect(read(type)).not.toMatch(/Familien er ikke med/)
  })
})

test('O-41: only where the course has the cycle is the network told of a meeting every third month', () => {
  const read = (everyThirdMonth: boolean) =>
    readAs(
      'invitation',
      (view: InvitationView) => invitationSays({ ...view, everyThirdMonth }),
      'networkMeeting',
    )
  expect(read(true)).toContain('Planen bliver opdateret på netværksmøder hver tredje måned.')
  expect(read(false)).toContain('Planen bliver opdateret på hvert møde.')
  expect(read(false)).not.toContain('tredje måned')
})

test.each([
  ['leaderPreparation', 'Mødeleder og familiekoordinator forbereder netværksmødet'],
  ['debrief', 'Mødeleder og familiekoordinator ser tilbage på netværksmødet'],
  ['cooperationMeeting', 'på tværs af fagene'],
] as const)('a professional is told what a %s is for', (type, said) => {
  expect(readAs('invitation', invitationSays, type)).toContain(said)
})

test.each([
  ['familyPreparation', 'Vi forbereder netværksmødet'],
  ['afterMeeting', 'Vi gennemgår planen sammen'],
] as const)('the family is told what a %s is for, and that nobody else comes', (type, said) => {
  const words = readAs('family-invitation', familyInvitationSays, type)
  expect(words).toContain(said)
  expect(words).not.toContain('Vi samler dem, der hjælper jer')
})
