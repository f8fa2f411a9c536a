import type { Letter } from '../letter.ts'
import type { AboutYouView } from './view.ts'

/** The family's right of access: what is held about one person, to read and to keep. */
export const aboutYou: Letter<AboutYouView> = {
  folder: 'about-you',
  title: () => 'Det ved vi om dig',
  fileName: ({ reference }) => `${reference} Det ved vi om dig.pdf`,
}
