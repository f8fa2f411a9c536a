import { attendanceList as daList } from '#shared/text/da/attendance-list.ts'
import { meetingLinks as da } from '#shared/text/da/meeting-links.ts'
import { attendanceList as enList } from '#shared/text/en/attendance-list.ts'
import { meetingLinks as en } from '#shared/text/en/meeting-links.ts'
import { useWords } from '../words.ts'

const texts = { da: { ...da, flag: daList.flag }, en: { ...en, flag: enList.flag } }

/** Spoken where a meeting is led to: the overview does not carry what the meeting's own screen says. */
export const useLinkWords = () => texts[useWords().language]
