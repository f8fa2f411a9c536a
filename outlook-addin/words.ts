import { createContext, useContext } from 'react'
import {
  reasonsOfTheTab,
  type Reason,
  type ReasonOfMeetings,
  type ReasonOfTheTab,
} from '#shared/domain/reason.ts'
import { guard as daGuard } from '#shared/text/da/guard.ts'
import { meetingDocuments as daMeetingDocuments } from '#shared/text/da/meeting-documents.ts'
import { meetingTypes as daMeetingTypes } from '#shared/text/da/meeting-types.ts'
import { pane as daPane } from '#shared/text/da/pane.ts'
import { reasonsOfMeetings as daReasons } from '#shared/text/da/reasons-of-meetings.ts'
import { guard as enGuard } from '#shared/text/en/guard.ts'
import { meetingDocuments as enMeetingDocuments } from '#shared/text/en/meeting-documents.ts'
import { meetingTypes as enMeetingTypes } from '#shared/text/en/meeting-types.ts'
import { pane as enPane } from '#shared/text/en/pane.ts'
import { reasonsOfMeetings as enReasons } from '#shared/text/en/reasons-of-meetings.ts'
import type { Language } from '#shared/text/language.ts'

/** The sections of shared/text that the pane speaks, and no others: they are part of what is downloaded. */
export type Words = {
  language: Language
  pane: typeof daPane
  guard: typeof daGuard
  reasons: Record<Reason, Sentence>
  meetingTypes: typeof daMeetingTypes
  meetingDocuments: typeof daMeetingDocuments
}

type Sentence = (detail?: string | null) => string

/** What the pane is never refused for has the sentence of what nobody foresaw. */
const asked = (sentences: Record<ReasonOfMeetings, Sentence>): Record<Reason, Sentence> => ({
  ...(Object.fromEntries(reasonsOfTheTab.map((reason) => [reason, sentences.unexpected])) as Record<
    ReasonOfTheTab,
    Sentence
  >),
  ...sentences,
})

export const wordsIn: Record<Language, Words> = {
  da: {
    language: 'da',
    pane: daPane,
    guard: daGuard,
    reasons: asked(daReasons),
    meetingTypes: daMeetingTypes,
    meetingDocuments: daMeetingDocuments,
  },
  en: {
    language: 'en',
    pane: enPane,
    guard: enGuard,
    reasons: asked(enReasons),
    meetingTypes: enMeetingTypes,
    meetingDocuments: enMeetingDocuments,
  },
}

export const WordsContext = createContext<Words>(wordsIn.da)
export const useWords = (): Words => useContext(WordsContext)
