import type { FormId } from '#shared/forms/form.ts'

/**
 * A form on paper, prefilled and ready to be signed with ink: all that the template may show. Every sentence is the
 * form's own (shared/forms/definitions), so that paper and screen cannot differ. No field can hold a CPR number (O-08).
 */
export type FormView = {
  municipality: { name: string }
  /** '' for a form that is about nobody in particular: the information sheet. */
  reference: string
  form: FormId
  formVersion: number
  title: string
  intro: readonly string[]
  sections: readonly { title: string; blocks: readonly Block[] }[]
}

/** One field of the form. Texts may be ''; dates are as people write them: "onsdag 18. marts 2026". */
export type Block =
  /** `law` is the reference as it holds on the day (LN-1 … LN-3). */
  | { is: 'text'; text: string; law: string }
  /** '' is written in by hand. */
  | { is: 'answer'; label: string; help: string; value: string }
  | { is: 'ticks'; label: string; help: string; options: readonly { label: string; ticked: boolean }[] }
  /** A row a person; '' is written in by hand. */
  | {
      is: 'table'
      label: string
      help: string
      columns: readonly string[]
      rows: readonly (readonly string[])[]
    }
  /** Who signs, each on a line of his own. */
  | {
      is: 'signatures'
      label: string
      help: string
      columns: readonly string[]
      rows: readonly { name: string; on: string }[]
    }
  | Grid

/** A row a party, a column a type (LN-2). `ticks`: null where the party is not asked for the type. */
export type Grid = {
  is: 'grid'
  label: string
  help: string
  columns: readonly string[]
  groups: readonly {
    name: string
    rows: readonly { name: string; notes: readonly string[]; ticks: readonly (boolean | null)[] }[]
  }[]
}
