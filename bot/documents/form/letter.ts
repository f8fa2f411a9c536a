import type { Letter } from '../letter.ts'
import type { FormView } from './view.ts'

/** A form to be signed with ink, or handed out (catalogue 4.2, X-12). */
export const formLetter: Letter<FormView> = {
  folder: 'form',
  title: ({ title }) => title,
  fileName: ({ title, form, reference }) =>
    reference === '' ? `${title}.pdf` : `${reference} Samtykke ${form}.pdf`,
}
