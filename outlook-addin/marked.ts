/** The opaque id that the item carries, and the course it belongs to: null when there is none, or one she has no part in. */
export type Marked = { mark: string | null; courseId: string | null }

/** Is the item of the chosen course, or nobody's yet? Of another one the pane does not know the names. */
export function isOf({ mark, courseId }: Marked, chosen: string | null): boolean {
  return mark === null || (courseId !== null && courseId === chosen)
}

/** Does the item belong to a course she has no part in? */
export function isStrange({ mark, courseId }: Marked): boolean {
  return mark !== null && courseId === null
}
