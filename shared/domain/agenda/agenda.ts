import type { InformationType } from '../consent/consent.ts'
import type { About } from '../course/about.ts'
import type { ModelId } from '../course/model-ids.ts'
import type { MeetingType } from '../meeting/meeting-types.ts'

/** The two agendas of catalogue 4.6; which one a meeting has is chosen meeting by meeting. */
export const agendaTemplates = ['F-AGENDA-1', 'F-AGENDA-2'] as const
export type AgendaTemplate = (typeof agendaTemplates)[number]

/** What the templates are made of: a part's words are the texts' (shared/text/da/agenda.ts), what is written under it is the item's. */
export const agendaParts = [
  'welcome',
  'frame',
  'family',
  'network',
  'break',
  'dialogue',
  'summary',
  'next-meeting',
  'closing',
  'works',
  'challenges',
  'goals',
  'one-plan',
  'smiley',
] as const
export type AgendaPart = (typeof agendaParts)[number]

/** A kind of information about a member of the family that somebody may know. */
export type Known = { memberId: string; type: InformationType }

/**
 * One item. A part of the template has the part's name as its id, anything else a UUID. `text`: under `family` what the family wants said
 * (Møde 2, D-07); of an own item the item itself. `minutes`: of `network` for each who speaks, of all others for the whole; 0 has no time.
 */
export type AgendaItem = About & {
  id: string
  text: string
  minutes: number
  /** Who speaks; empty where the part says it. */
  speaker: string
  /** The staff id of whoever put it there; null for what the template brought. */
  addedBy: string | null
  /**
   * All that its author might know when he wrote it, while the coordinator has not said whom it is about and of which kind it is: until
   * then nobody reads it who may not know all of that. Null where she has.
   */
  unfiled: readonly Known[] | null
}

/** `leaderId`: the contact, among those who come, who leads the meeting (O-48). */
export type Agenda = { template: AgendaTemplate; leaderId: string | null; items: AgendaItem[] }

/** How much an agenda may hold, in letters, minutes and items. `added`: what is typed on a card. */
export const agendaLimits = { text: 2000, added: 300, minutes: 240, items: 40 } as const

/** The part that an item is, or null for one of somebody's own. */
export function partOf({ id }: Pick<AgendaItem, 'id'>): AgendaPart | null {
  return agendaParts.find((part) => part === id) ?? null
}

const usual: Partial<Record<MeetingType, AgendaTemplate>> = {
  networkMeeting: 'F-AGENDA-1',
  sharedFamilyMeeting: 'F-AGENDA-2',
  facilitatedMeeting: 'F-AGENDA-2',
}

/** Has such a meeting an agenda of ours? */
export const hasAgenda = (type: MeetingType): boolean => usual[type] !== undefined

/** The template that a meeting begins with, in model D one that follows Signs of Safety (P-D8); null when it has no agenda of ours. */
export function templateOf(type: MeetingType, modelId: ModelId): AgendaTemplate | null {
  const template = usual[type] ?? null
  return template && modelId === 'faelles-familier' ? 'F-AGENDA-2' : template
}
