import type { AgeRule } from '../consent/ages.ts'
import type { LawKey } from '../consent/law-keys.ts'
import type { DepartmentModel } from '../course/departments.ts'
import type { ModelId } from '../course/model-ids.ts'

/** What the municipality calls itself on paper, and where people reach it and its data protection officer. */
export type ContactDetails = {
  /** The name on letters and forms; '' is the municipality's own. */
  sender: string
  address: string
  phone: string
  mail: string
  /** How people write securely: "Digital Post til »Familie og Børn«" (LN-7). */
  post: string
  dpoName: string
  dpoPhone: string
  dpoMail: string
}

/** How a mail is told to leave by the municipality's secure mail (LN-7). `connector`: Exchange knows by the address alone. */
export const secureWays = ['none', 'subject', 'header', 'connector'] as const

/** What the municipality has said of its secure mail. What the way does not use is empty. */
export type SecureMail = {
  way: (typeof secureWays)[number]
  /** Put before the subject: "[sikker]". */
  tag: string
  /** An internet header; Graph takes none that does not begin with x-. */
  headerName: string
  headerValue: string
  /** Lower-case domains that it reaches; none is all of them. A connector names its own. */
  domains: string[]
  /** The largest letter that it takes, attachments and all, in kB. */
  mostKilobytes: number
}

/** What each kind says. An id names the thing: a department, an age rule, a purpose of law; of contact details, secure mail and model there is one. */
type SettingBy = {
  contact: { id: 'municipality'; value: ContactDetails }
  department: {
    id: string
    value: { da: string; en: string; models: DepartmentModel[]; closed: boolean }
  }
  age: { id: AgeRule; value: { age: number; law: string } }
  law: { id: LawKey; value: { da: string; en: string; link: string | null } }
  'secure-mail': { id: 'municipality'; value: SecureMail }
  /** The one that a new course follows unless its coordinator chooses another (O-14). */
  model: { id: 'municipality'; value: { model: ModelId } }
}
export type SettingKind = keyof SettingBy
export type ValueOf<K extends SettingKind> = SettingBy[K]['value']

/**
 * One row of a municipality's own settings: this is so from that day (an ISO date). Rows are added and never changed; a later row for
 * the same thing and the same day replaces the earlier, and with no value takes it back.
 */
export type Setting = {
  [K in SettingKind]: { kind: K; id: SettingBy[K]['id']; value: ValueOf<K> | null; from: string }
}[SettingKind]
export type Standing<K extends SettingKind> = Extract<Setting, { kind: K }> & { value: ValueOf<K> }

/** The rows of a kind that stand, in the order they were first said. @param rows in the order they were saved */
export function standing<K extends SettingKind>(rows: readonly Setting[], kind: K): Standing<K>[] {
  const last = new Map(
    rows.filter((row) => row.kind === kind).map((row) => [`${row.id}/${row.from}`, row] as const),
  )
  return [...last.values()].filter((row): row is Standing<K> => row.value !== null)
}
