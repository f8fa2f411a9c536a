import { randomUUID } from 'node:crypto'
import { tenantId } from '../personas.ts'
import type { Json } from './call.ts'

const startsWith = '<div class="me-email-text" lang="da-DK">'

/**
 * What Teams does to an event that is to be held there (reference pages event and event-update): once on, it is on whatever is written
 * later; the way in stands below the text; and a text that is written without it takes the meeting off Teams again.
 * @param before what stands there already
 * @param written what is written now
 */
export function withTeams(before: Json, written: Json): Json {
  const { isOnlineMeeting, onlineMeetingProvider, onlineMeeting: _, ...rest } = written
  const known = before['onlineMeeting'] as { joinUrl: string } | undefined
  if (known) {
    const keeps = !('body' in written) || contentOf(written).includes(known.joinUrl)
    return keeps ? rest : { ...rest, ...offTeams }
  }
  const asked = isOnlineMeeting === true && onlineMeetingProvider === 'teamsForBusiness'
  if (!asked) return written
  const thread = randomUUID().replaceAll('-', '')
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: randomUUID() }))
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=${context}`
  const below = `<br>${startsWith}<a href="${joinUrl}">Deltag i mødet nu</a></div>`
  return {
    ...rest,
    isOnlineMeeting,
    onlineMeetingProvider,
    onlineMeeting: { joinUrl },
    body: { contentType: 'html', content: contentOf({ ...before, ...written }) + below },
  }
}

const offTeams = { isOnlineMeeting: false, onlineMeetingProvider: 'unknown', onlineMeeting: null }

const contentOf = ({ body }: Json) => (body as { content?: string } | undefined)?.content ?? ''
