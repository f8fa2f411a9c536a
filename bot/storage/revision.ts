import { Refused } from '../http/refused.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/**
 * Two people at once: a write names the revision it was based on. The row stays locked until the transaction ends.
 * @returns the new revision
 * @throws Refused `changed-by-someone-else` when another was faster; nothing of either is lost
 */
export async function bumpRevision(tx: Tx, courseId: string, basedOn: number): Promise<number> {
  const bumped = await tx
    .updateTable('course')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .where('revision', '=', basedOn)
    .returning('revision')
    .executeTakeFirst()
  if (!bumped) throw new Refused(409, 'changed-by-someone-else')
  return bumped.revision
}

/**
 * Whoever changes the course at this moment is waited for; until the transaction ends nobody else does. First in a transaction, before any
 * row of the course is touched: all take the course first, so that no two wait for each other.
 * @returns false when there is no such course (any more)
 */
export async function lockCourse(tx: Tx, courseId: string): Promise<boolean> {
  const locked = await tx
    .selectFrom('course')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .forUpdate()
    .executeTakeFirst()
  return locked !== undefined
}
