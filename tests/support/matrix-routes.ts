import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readGlass } from '#shared/api/break-glass.ts'
import { sayAgreement } from '#shared/api/agreements.ts'
import { makeChannel, readChannel, readChannelProgress } from '#shared/api/channels.ts'
import type { AnyContract } from '#shared/api/contract.ts'
import { closeCourse, readClosing, reopenCourse, tickClosing } from '#shared/api/closing.ts'
import * as courses from '#shared/api/courses.ts'
import { readDebriefs, saveDebrief } from '#shared/api/debriefs.ts'
import { confirmJournal, readJournals } from '#shared/api/journals.ts'
import { letFindingStand } from '#shared/api/guard.ts'
import { giveHeld, readCorrections, readHeld, readHeldPeople } from '#shared/api/held.ts'
import { readInstruments, registerScore, takeScoreBack } from '#shared/api/instruments.ts'
import { drawIntroduction } from '#shared/api/introduction.ts'
import { cleanLeak } from '#shared/api/leaks.ts'
import * as letters from '#shared/api/letters.ts'
import { readCourseLog, readPersonLog } from '#shared/api/log.ts'
import { handTabletOver, readSmileys, takeTabletBack } from '#shared/api/smiley.ts'
import { moveStep } from '#shared/api/steps.ts'
import { readCourseAs, readSharing } from '#shared/api/sharing.ts'
import { chooseTool, readTools } from '#shared/api/tools.ts'
import { drawConsentForm, signConsent } from '#shared/api/signing.ts'
import type { MatrixCourse } from './matrix-course.ts'
import { route, type MatrixRoute } from './matrix-route.ts'
import { routesOfMeetings } from './matrix-routes-of-meetings.ts'

/** Every route of a course, and the cell of catalogue 5.2 that it stands on. Whoever is let in changes nothing: the revision is an old one. */
export function matrixRoutes(house: MatrixCourse): MatrixRoute[] {
  const { params, family, plan } = house
  const revision = 0
  const ofContact = () => ({ ...params(), contactId: house.contact().id })
  const ofMeeting = () => ({ params: { ...params(), meetingId: house.meeting().id }, body: {} })
  const ofMother = () => {
    const { partyId } = house.party('mother')
    return { ...params(), personId: partyId, askedBy: partyId }
  }
  const ofLetter = () => ({ ...params(), kind: 'invitation' as const, meetingId: house.meeting().id })
  const ofLetterTo = () => ({
    ...ofLetter(),
    partyKind: 'member' as const,
    partyId: house.party('mother').partyId,
  })
  const only = () => ({ params: params(), body: {} })
  const unknownForm = { form: 'F-CONSENT-2' as const, version: 0, answers: {} }
  return [
    route('view', 'course', courses.readCourse, only),
    route('edit', 'family-facts', courses.saveFamily, () => ({
      params: params(),
      body: { revision, ...family },
    })),
    route('edit', 'network-map', courses.saveContact, () => ({
      params: ofContact(),
      body: { revision, contact: house.contact() },
    })),
    route('edit', 'network-map', courses.removeContact, () => ({ params: ofContact(), body: { revision } })),
    route('register', 'consent', courses.withdrawConsent, () => ({
      params: params(),
      body: { revision, consentIds: [house.standingConsent()] },
    })),
    route('register', 'consent', courses.foreseeWithdrawal, () => ({
      params: params(),
      body: { consentIds: [house.standingConsent()] },
    })),
    route('register', 'consent', courses.askConsentCard, only),
    // A version of the form that does not exist: nothing is drawn, and nothing signed.
    route('register', 'consent', signConsent, () => ({
      params: params(),
      body: { revision, signatureId: randomUUID(), ...unknownForm },
    })),
    route('register', 'consent', drawConsentForm, () => ({ params: params(), body: unknownForm })),
    route('edit', 'family-plan', courses.publishPlan, () => ({
      params: params(),
      body: { revision, content: plan },
    })),
    // Of an agreement that is in no plan: nothing is said of it.
    route('view', 'family-plan', sayAgreement, () => ({
      params: { ...params(), agreementId: randomUUID() },
      body: { until: null },
    })),
    route('view', 'journal', readJournals, only),
    // Nobody has confirmed it: there is nothing to take back.
    route('view', 'journal', confirmJournal, () => ({
      params: { ...params(), item: 'job-centre' },
      body: { version: '1.0', system: null },
    })),
    route('view', 'debrief', readDebriefs, only),
    // Of a meeting that is to come: nothing is saved.
    route('edit', 'debrief', saveDebrief, () => ({
      params: { ...params(), meetingId: house.meeting().id },
      body: { revision, debrief: { approach: 'Ro', form: '', time: '', roles: '' } },
    })),
    route('view', 'tools', readTools, only),
    // As it stands already.
    route('edit', 'tools', chooseTool, () => ({
      params: { ...params(), tool: 'smiley' as const },
      body: { on: false, months: null },
    })),
    route('view', 'instruments', readInstruments, only),
    // Of an instrument that the course does not use, and of a filling that there is none of.
    route('register', 'scores', registerScore, () => ({
      params: { ...params(), scoreId: randomUUID() },
      body: {
        instrument: 'pss' as const,
        aboutId: house.party('mother').partyId,
        by: { memberId: house.party('mother').partyId },
        on: '2026-02-01',
        score: 40,
      },
    })),
    route('register', 'scores', takeScoreBack, () => ({
      params: { ...params(), scoreId: randomUUID() },
      body: {},
    })),
    route('view', 'smiley', readSmileys, only),
    // Nothing is handed out: nothing ends.
    route('make', 'hand-over', takeTabletBack, ofMeeting),
    // Of a meeting that is to come: no tablet is handed over.
    route('make', 'hand-over', handTabletOver, () => ({
      params: ofMeeting().params,
      body: { memberId: house.party('mother').partyId },
    })),
    route('edit', 'checklist', courses.tickChecklist, () => ({
      params: { ...params(), item: 'D-06a' },
      body: { revision, meetingId: house.meeting().id, done: true },
    })),
    ...routesOfMeetings(house),
    route('send', 'outlook-item', letFindingStand, () => ({
      params: params(),
      body: {
        kind: 'phone' as const,
        level: 'block' as const,
        field: 'body' as const,
        reason: 'public' as const,
        meetingId: randomUUID(),
      },
    })),
    // Cleaned already: it stays so.
    route('send', 'outlook-item', cleanLeak, () => ({
      params: { ...params(), leakId: house.cleanedLeak() },
      body: {},
    })),
    route('view', 'sharing', readCourseAs, () => ({
      params: { ...params(), ...house.party('department') },
      body: {},
    })),
    route('view', 'sharing', readSharing, only),
    route('view', 'letters', letters.readLetters, only),
    route('view', 'letters', letters.readLetter, () => ({ params: ofLetter(), body: {} })),
    route('view', 'letters', letters.drawLetter, () => ({ params: ofLetterTo(), body: {} })),
    // Of a letter and an edition that nobody has seen: nothing is sent, and nothing noted.
    route('send', 'letters', letters.sendLetter, () => ({
      params: ofLetterTo(),
      body: { digest: '', again: false },
    })),
    route('send', 'letters', letters.noteLetter, () => ({
      params: ofLetterTo(),
      body: { edition: '', state: 'handed-over' as const },
    })),
    route('send', 'letters', drawIntroduction, () => ({
      params: params(),
      body: { memberId: house.party('mother').partyId, purpose: 'Vi vil gerne hjælpe.', times: '' },
    })),
    route('view', 'break-glass', readGlass, only),
    route('prepare', 'access-copy', readHeldPeople, only),
    route('prepare', 'access-copy', readHeld, () => ({ params: ofMother(), body: {} })),
    // Of a draft that nobody has seen: nothing is given.
    route('send', 'access-copy', giveHeld, () => ({ params: ofMother(), body: { seen: {}, choices: [] } })),
    route('prepare', 'access-copy', readCorrections, only),
    route('view', 'channel', readChannel, only),
    route('view', 'channel', readChannelProgress, only),
    // No hosting team is chosen here, so none is made.
    route('make', 'channel', makeChannel, only),
    // From a step that it does not stand in: nothing is moved.
    route('edit', 'step', moveStep, () => ({
      params: { ...params(), moveId: randomUUID() },
      body: { from: 'P-A6', to: 'P-A7', because: 'step-done' as const },
    })),
    route('view', 'closing', readClosing, only),
    route('close', 'course', closeCourse, () => ({
      params: params(),
      body: { revision, on: '2026-02-01', because: 'goals-met' as const, agreementsSeen: true },
    })),
    // It runs: there is nothing to open again, nor to tick.
    route('open', 'course', reopenCourse, () => ({
      params: params(),
      body: { revision, because: 'family-asks' as const },
    })),
    route('edit', 'closing', tickClosing, () => ({
      params: { ...params(), item: 'own' as const },
      body: { done: true },
    })),
    route('view', 'audit-log', readCourseLog, () => ({
      params: { ...params(), before: 'newest' },
      body: {},
    })),
    route('view', 'audit-log', readPersonLog, () => ({
      params: { ...params(), memberId: house.party('mother').partyId, before: 'newest' },
      body: {},
    })),
  ]
}

export const nameOf = ({ method, path }: Pick<AnyContract, 'method' | 'path'>) => `${method} ${path}`

/** All that shared/api says there is to call. */
export async function allContracts(): Promise<AnyContract[]> {
  const folder = new URL('../../shared/api/', import.meta.url)
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  )
  return modules
    .flatMap((module) => Object.values(module))
    .filter((value): value is AnyContract => typeof (value as { path?: unknown } | null)?.path === 'string')
}
