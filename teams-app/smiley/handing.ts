import { createContext } from 'react'

/** Whose hands the tablet is in, about which meeting, and the page that it shows. */
export type Handed = { name: string; courseId: string; meetingId: string; address: string }

/** Shuts the tab while the tablet is in somebody else's hands. */
export const HandingContext = createContext<(handed: Handed) => void>(() => undefined)
