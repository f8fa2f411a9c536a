import { createContext } from 'react'

/** Whose hands the tablet is in, about which meeting, the page that it shows, and where in the tab it was handed over. */
export type Handed = { name: string; courseId: string; meetingId: string; address: string; from: string }

/** Shuts the tab while the tablet is in somebody else's hands. */
export const HandingContext = createContext<(handed: Handed) => void>(() => undefined)
