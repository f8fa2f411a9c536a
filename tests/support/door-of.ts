/** What a route says to whoever knocks: he is let in, refused, or it is hidden from him that there is anything. */
export const doorOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'let in',
    ({ status }: { status: number }) => (status === 404 ? 'hidden' : status === 403 ? 'refused' : 'let in'),
  )
