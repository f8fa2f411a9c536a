/** What goes to the typesetter, and what comes back. */
export type Job = {
  folder: string
  title: string
  /** The municipality: who answers for the document. */
  author: string
  /** The letter's view. */
  view: unknown
  /** Seconds since 1970: the document's time, so that the same input gives the same bytes. */
  at: number
}
export type Answer = { pdf: Uint8Array<ArrayBuffer> } | { failed: { code: string; message: string } }
