import type { Letter } from '../letter.ts'
import type { Written } from './view.ts'

/** Any of the letters on paper. The file's name says what it is and the reference, nothing else (X-33). */
export const writtenLetter: Letter<Written> = {
  folder: 'written',
  title: ({ outside }) => outside,
  fileName: ({ outside, reference }) => `${reference === '' ? '' : `${reference} `}${outside}.pdf`,
}
