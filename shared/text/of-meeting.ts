import { isNetworkMeeting, type MeetingType } from '#shared/domain/meeting/meeting-types.ts'

const short: Record<string, string> = {
  netværksmøde: 'møde',
  Netværksmøde: 'Møde',
  'network meeting': 'meeting',
  'Network meeting': 'Meeting',
}

/**
 * Sentences are written of a network meeting. Of one that goes by another name (model D) they say »mødet«: what kind of meeting it is says
 * something of the family, and a card is read by many.
 */
export const ofMeeting = (sentence: string, type: MeetingType): string =>
  isNetworkMeeting({ type })
    ? sentence
    : sentence.replace(/netværksmøde|network meeting/gi, (word) => short[word] ?? word)
