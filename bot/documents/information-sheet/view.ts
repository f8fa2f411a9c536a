/** F-INFO-1, "Sådan behandler vi dine oplysninger": all that the sheet may show. It is about nobody in particular. */
export type InformationSheetView = {
  sheetVersion: number
  /** The controller, and where people reach it. `post` is how to write securely (LN-7); `mail` may be ''. */
  municipality: { name: string; address: string; phone: string; mail: string; post: string }
  coordinator: { name: string; phone: string }
  /** The data protection officer. */
  dpo: { name: string; phone: string; mail: string }
  /** Why the municipality may: its own decision, as on the consent (LN-8). */
  legalBasis: string
  gdprBasis: string
  /** The line-of-business systems, and what each keeps: DUBU, "Børn og unge: sagen og barnets plan". */
  systems: { name: string; about: string }[]
  /** Working copies are deleted so many months after the course ended. */
  monthsKept: number
  /** Where Microsoft 365 keeps what is in Samlet, e.g. "i EU". */
  whereKept: string
}
