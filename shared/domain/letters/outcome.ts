/**
 * What has become of a letter to one recipient. `ready`: prepared, and waits for her · `sending`: on its way this very moment · `maybe`: the
 * answer was lost, and nobody but her mailbox knows · `handed-over`: she has sent the file herself · `failed`: not sent, and why.
 */
export const letterStates = ['ready', 'sending', 'sent', 'maybe', 'handed-over', 'failed'] as const
export type LetterState = (typeof letterStates)[number]

/** May it have gone? */
export const isUnsettled = (state: LetterState) => state === 'maybe' || state === 'sending'

/** Has he got it? */
export const hasArrived = (state: LetterState) => state === 'sent' || state === 'handed-over'
