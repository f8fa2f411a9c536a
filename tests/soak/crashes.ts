import type { Posting } from '#bot/ports/posting.ts'
import type { Database } from '#bot/storage/database.ts'

export type Crashes = {
  count: number
  steps: number
  over(db: Database): Database
  overPosting(posting: Posting): Posting
  /** Runs the work as a process of its own. @returns false when it died in the middle */
  alive(work: () => Promise<void>): Promise<boolean>
}

/**
 * A process that dies in one of `oneIn` steps: before or after a transaction, before a card leaves or after it was answered. It does
 * nothing more from there on, catches nothing and tidies nothing up: what the database holds and what Teams has been told is all that stands.
 * @param lostInHand told when it died with an answer that it had not stored
 */
export function crashes(random: () => number, oneIn: number, lostInHand: () => void): Crashes {
  /** An answer came that no transaction has stored yet. */
  let inHand = false
  let died: () => void = () => undefined
  const mayDie = (): Promise<void> => {
    own.steps += 1
    if (random() * oneIn >= 1) return Promise.resolve()
    own.count += 1
    if (inHand) lostInHand()
    inHand = false
    died()
    return new Promise(() => undefined)
  }
  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    await mayDie()
    const done = await act()
    inHand = false
    await mayDie()
    return done
  }
  const own: Crashes = {
    count: 0,
    steps: 0,
    over: (db) => ({ ...db, asService: (work) => step(() => db.asService(work)) }),
    overPosting: (posting) => ({
      ...posting,
      ready: () => step(() => posting.ready()),
      async post(to, card, summary) {
        await mayDie()
        const made = await posting.post(to, card, summary)
        inHand = true
        await mayDie()
        return made
      },
    }),
    alive: (work) =>
      new Promise((ended, failed) => {
        died = () => ended(false)
        work().then(() => ended(true), failed)
      }),
  }
  return own
}
