import type { Direction, InformationType, StatisticsType } from '#shared/domain/consent/consent.ts'
import type { DepartmentId } from '#shared/domain/course/departments.ts'
import type { DeadlineRule } from '#shared/domain/course/deadlines.ts'
import type { Kinship, MemberRole } from '#shared/domain/course/family.ts'
import type { PlaybookItem } from '#shared/domain/course/playbook.ts'
import type { MeetingState } from '#shared/domain/meeting/meeting.ts'
import type { ContactKind, Influence, Ring, Sector, TieKind } from '#shared/domain/network/contact.ts'
import { meetingTypes } from './meeting-types.ts'

const sectors: Record<Sector, string> = {
  family: 'Familie og slægt',
  friends: 'Venner, bekendte, naboer m.m.',
  'work-school': 'Arbejde, skole, uddannelse',
  professionals: 'Professionelle',
}
const rings: Record<Ring, string> = { 1: 'Tæt på', 2: 'Midt imellem', 3: 'Længere væk' }
const ties: Record<TieKind, string> = { strong: 'Stærk', weak: 'Svag', broken: 'Brudt', conflict: 'Konflikt' }
const contactKinds: Record<ContactKind, string> = {
  person: 'Person',
  professional: 'Fagperson',
  institution: 'Institution',
  pet: 'Kæledyr',
}
const influences: Record<Influence, string> = {
  resource: 'Støtter',
  strain: 'Belaster',
  neutral: 'Hverken eller',
}
const memberRoles: Record<MemberRole, string> = { adult: 'Voksen', child: 'Barn' }
const kinships: Record<Kinship, string> = {
  'parent-of': 'er forælder til',
  'parent-without-custody-of': 'er forælder uden forældremyndighed til',
  'partner-of': 'er partner med',
  'former-partner-of': 'er tidligere partner til',
  'sibling-of': 'er søskende til',
  'half-sibling-of': 'er halvsøskende til',
  'step-parent-of': 'er bonusforælder til',
}
const informationTypes: Record<InformationType | StatisticsType, string> = {
  employment: 'Arbejde og uddannelse',
  benefits: 'Ydelser',
  health: 'Helbred',
  school: 'Skole',
  daycare: 'Trivsel i daginstitution',
  'family-life': 'Hverdag og familieliv',
  other: 'Andet',
  absence: 'Fravær',
  grades: 'Karakterer',
  'national-tests': 'Nationale test',
}
const directions: Record<Direction, string> = {
  obtain: 'Hente oplysninger',
  'pass-on': 'Give oplysninger videre',
  both: 'Hente og give videre',
}
/** Those whose name cannot stand in a sentence as the form prints it: "som skolen ser det". */
const departments: Partial<Record<DepartmentId, string>> = {
  disability: 'afdelingen for borgere med nedsat funktionsevne',
  daycare: 'daginstitutionen',
  school: 'skolen',
  'children-authority': 'børnemyndigheden',
  'youth-authority': 'myndigheden for unge og handicap',
  'adult-authority': 'voksenmyndigheden',
}
const meetingStates: Record<MeetingState, string> = {
  holding: 'Lokalet er ikke spurgt endnu',
  'awaiting-room': 'Venter på svar fra lokalet',
  held: 'Lokalet er reserveret',
  declined: 'Lokalet sagde nej',
  booked: 'Booket',
  cancelled: 'Aflyst',
}
const deadlines: Record<DeadlineRule, string> = {
  'T-12': 'Dagsorden sendes',
  'T-13': 'Planen sendes',
  'T-14': 'Næste netværksmøde',
  'DF-01': 'Formøde med familien',
  'DF-02': 'Formøde med mødelederen',
  'DF-03': 'Opfølgende netværksmøde',
  'DF-04': 'Eftermøde med familien',
}
const playbook: Record<PlaybookItem, string> = {
  'D-01': 'Brev og folder',
  'D-02': 'Aftal tid til Møde 1',
  'D-03': 'Book lokale til Møde 1',
  'D-04': 'Møde 1: introduktion',
  'D-05': 'Book lokaler til Møde 2 og netværksmødet',
  'D-06': 'Invitation til netværksmødet',
  'D-06a': 'Dagsorden sendt en uge før',
  'D-07': 'Møde 2: forberedelse med familien',
  'D-07a': 'Journalnotat efter Møde 2',
  'D-07b': 'Book lokale til eftermødet',
  'D-08': 'Endelig dagsorden og deltagerliste til alle',
  'D-09': 'Formøde med mødelederen',
  'D-10': 'Netværksmøde',
  'D-10a': 'Kort opsamling lige efter mødet',
  'D-11': 'Eftermøde med familien',
  'D-12': 'Opsamling med mødelederen',
  'D-13': 'Planen opdateret og sendt til alle',
}

/** The field's own words (catalogue chapters 1 to 4). */
export const domain = {
  sectors,
  rings,
  ties,
  contactKinds,
  influences,
  memberRoles,
  kinships,
  informationTypes,
  directions,
  departments,
  meetingTypes,
  meetingStates,
  deadlines,
  playbook,
}
