import type { LetterKind } from '#shared/domain/letters/kinds.ts'
import type { letters as da } from '../da/letters.ts'

const kinds: Record<LetterKind, string> = {
  invitation: 'Invitation',
  agenda: 'Agenda',
  participants: 'List of participants',
}

export const letters: typeof da = {
  heading: 'Letters',
  intro:
    'These are the letters for the meetings ahead. You see each as its recipient gets it before you send it. Nothing is sent by itself.',
  waiting: 'Fetching the letters …',
  drawing: 'Writing the letters to each of them …',
  none: 'No letters are waiting. They come here when a meeting is booked.',
  kinds,
  named: (kind, meeting) => `${kinds[kind]}: ${meeting.toLocaleLowerCase('en')}`,
  counts: (arrived, all) => (all === 0 ? 'No recipients yet' : `${arrived} of ${all} have it`),
  troubled: (n) => (n === 1 ? 'Look at 1 of them' : `Look at ${n} of them`),
  ready: 'Ready to be sent',
  due: (day) => `To be sent no later than ${day}`,
  draft: 'Draft',
  final: 'Final',
  write: 'Write the agenda',
  open: 'Look and send',
  back: 'All letters',
  recipients: 'Recipients',
  noRecipients: 'Nobody at this meeting is to have the letter.',
  sendAll: (n) => (n === 1 ? 'Send 1 letter' : `Send ${n} letters`),
  sending: (name) => `Sending to ${name} …`,
  sentNow: (n) => (n === 1 ? '1 letter was sent.' : `${n} letters were sent.`),
  byMail: (address) => `Sent as secure mail from your own mailbox to ${address}.`,
  says: 'What the letter says',
  to: (button, name) => `${button}: ${name}`,
  send: 'Send',
  pdf: 'Download as PDF',
  eml: 'Download as mail',
  unaddressed:
    'The mail that you download has no recipient, for no secure way leads to the address. Do not send it as ordinary mail.',
  handedOver: 'I have sent it',
  sentAt: (when) => `Sent ${when}`,
  handedOverAt: (when) => `You sent it yourself ${when}`,
  failed: (why) => `Not sent. ${why}`,
  maybe:
    'Maybe sent. The answer from Microsoft 365 was lost. Look among your Sent Items in Outlook before you do more. The letter is not sent again by itself.',
  found: 'It is among Sent Items',
  again: 'It is not there: send again',
  underWay: 'On its way this very moment',
  earlier: (when) => `Has had an earlier edition ${when}. What the letter says has changed since.`,
  notSent: (name, why) => `${name}: ${why}`,
  goneHeading: 'No longer gets it',
  gone: (name, why) => `${name}. This letter was not sent. ${why}`,
  goneDrawn: (why) => `Samlet has not sent this letter, but you have fetched it as a file. ${why}`,
  unsettledHeading: 'Maybe sent earlier',
  unsettled: (when) =>
    `Maybe sent ${when}, in an earlier edition or to somebody who does not get the letter any more. Look among your Sent Items in Outlook.`,
  notThere: 'It is not there',
  formerly: 'Somebody who is no longer on the map',
  first: {
    heading: 'Letter and leaflet before the first talk',
    intro:
      'To send by Digital Post or hand out. Write it so that it suits the family. What you write is not kept.',
    to: 'To',
    purpose: 'Why you write',
    usual:
      'Vi vil gerne hjælpe jer med at samle hjælpen i én plan. I får en fast koordinator og slipper for at sige det samme mange steder.',
    times: 'Times you propose',
    draw: 'Download letter and leaflet',
  },
}
