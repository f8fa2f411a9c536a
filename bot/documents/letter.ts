/**
 * A kind of document: the folder in bot/documents that holds its `letter.typ`, and the shape of all that the template
 * may see (idea 2). Title and file name are seen in lists, windows and folders, so they name nobody.
 */
export type Letter<View> = {
  folder: string
  title: (view: View) => string
  fileName: (view: View) => string
}
