import type { Place } from './places.ts'

const link = /https?:\/\/[^\s<>"]{1,2000}/gi

/** GUIDs, and the threads of Teams; what is percent-encoded beside them may end or begin with digits too. */
const anywhere =
  /(?:%(?:25)?[0-9a-f]{2})?(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|19(?::|_|%(?:25)?3a)[\w.-]{1,120}(?:@|%(?:25)?40)(?:thread\.[a-z0-9]{1,8}|unq\.gbl\.spaces))(?:%(?:25)?[0-9a-f]{2})?/gi

/** The number of a meeting, and the password that lets in: only where a meeting is met. */
const ofMeeting =
  /\/(?:j|w|s|wc|meet)\/[1-9]\d{8,13}(?![\d-])|[?&](?:pwd|p|mtid|tk)=[\w.%-]{1,100}|[?&]id=[1-9]\d{8,11}(?![\d-])/gi

const meeting =
  /^https?:\/\/(?:[a-z0-9-]{1,40}\.){0,3}(?:teams\.microsoft\.com|teams\.live\.com|zoom\.us|webex\.com|meet\.google\.com|aka\.ms)\//i

/**
 * Web addresses that lead into a meeting, and the ids in all of them that a machine made. An id is nobody's name or number,
 * though a CPR number or initials may seem to stand in it.
 */
export function findLinks(text: string): { meetings: Place[]; ids: Place[] } {
  const meetings: Place[] = []
  const ids: Place[] = []
  link.lastIndex = 0
  for (let found = link.exec(text); found; found = link.exec(text)) {
    const start = found.index
    add(found[0], start, anywhere, ids)
    if (!meeting.test(found[0])) continue
    meetings.push({ start, end: start + found[0].length })
    add(found[0], start, ofMeeting, ids)
  }
  return { meetings, ids }
}

function add(address: string, offset: number, shape: RegExp, ids: Place[]): void {
  shape.lastIndex = 0
  for (let found = shape.exec(address); found; found = shape.exec(address)) {
    const start = offset + found.index
    ids.push({ start, end: start + found[0].length })
  }
}
