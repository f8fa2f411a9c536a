/** A document could not be made. The message is Typst's, may quote the data and is never logged. */
export class DocumentNotMade extends Error {
  override readonly name = 'DocumentNotMade'
  /** Which letter, in words of ours. */
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
