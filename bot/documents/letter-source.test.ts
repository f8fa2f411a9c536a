import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import { domain } from '#shared/text/da/domain.ts'
import { agendaSays } from './agenda/says.ts'
import { familyInvitationSays } from './family-invitation/says.ts'
import { invitationSays } from './invitation/says.ts'
import { aboutMeeting, type LetterSource } from './letter-source.ts'
import type { About } from './meeting-parts.ts'
import { participantListSays } from './participant-list/says.ts'
import { privateInvitationSays } from './private-invitation/says.ts'
import { writtenLetter } from './written/letter.ts'
import { mailOf } from './written/mail.ts'
import type { Written } from './written/view.ts'

const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
const about = (type: LetterSource['meeting']['type']) =>
  aboutMeeting({
    reading: { reference: 'NM-2026-0412' },
    meeting: { type, start, end: start.add({ hours: 2 }), place: 'home', room: null, participantIds: [] },
    coordinator: { name: '', mail: '' },
    municipalityName: '',
    house: { departments: [], settings: [] },
    now: start,
  } as unknown as LetterSource)

/** A letter about this meeting, and all else as in its example. */
const letter =
  <View extends About>(folder: string, says: (view: View) => Written) =>
  ({ meeting, reference }: About) => {
    const file = new URL(`${folder}/example.json`, import.meta.url)
    return says({ ...(JSON.parse(readFileSync(file, 'utf8')) as View), meeting, reference })
  }

describe.each([
  ['Invitation', letter('invitation', invitationSays)],
  ['Invitation', letter('family-invitation', familyInvitationSays)],
  ['Invitation', letter('private-invitation', privateInvitationSays)],
  ['Dagsorden', letter('agenda', agendaSays)],
  ['Deltagerliste', letter('participant-list', participantListSays)],
] as const)('%s', (what, of) => {
  test.each(meetingTypes)(
    'X-10 about a %s: subject, file and window say no more of it than the calendar; the heading inside does',
    (type) => {
      const written = of(about(type))
      const outside = `${what} til ${type === 'networkMeeting' ? 'netværksmøde' : 'møde'}`
      expect(mailOf(written).subject).toBe(`${outside} – ref. NM-2026-0412`)
      expect(writtenLetter.fileName(written)).toBe(`NM-2026-0412 ${outside}.pdf`)
      expect(writtenLetter.title(written)).toBe(outside)
      const kind = domain.meetingTypes[type].toLocaleLowerCase('da')
      expect(written.title).toBe(`${what} til ${kind}`)
      expect(mailOf(written).html).toContain(`<h1 style="font-size:1.5em">${what} til ${kind}</h1>`)
    },
  )
})
