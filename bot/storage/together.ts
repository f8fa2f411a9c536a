import { setImmediate } from 'node:timers/promises'

type Waiting<T, R> = { item: T; done: (result: R) => void; failed: (error: unknown) => void }

/**
 * Lets what arrives at the same time go to the database together; while one round is under way, the next one gathers.
 * A round that fails is done again one by one, so that nobody fails for another's sake.
 * @param work answers in the order of its items
 */
export function together<T, R>(
  mostAtOnce: number,
  work: (items: T[]) => Promise<R[]>,
): (item: T) => Promise<R> {
  const queue: Waiting<T, R>[] = []
  let running = false

  const round = async (batch: Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await work(batch.map((waiting) => waiting.item))
      batch.forEach((waiting, index) => waiting.done(results[index]!))
    } catch (error) {
      if (batch.length === 1) batch[0]!.failed(error)
      else for (const waiting of batch) await round([waiting])
    }
  }

  const run = async (): Promise<void> => {
    running = true
    while (queue.length > 0) {
      // The built-in database answers without ever giving way: let whatever has arrived be read first.
      await setImmediate()
      await round(queue.splice(0, mostAtOnce))
    }
    running = false
  }

  return (item) =>
    new Promise((done, failed) => {
      queue.push({ item, done, failed })
      if (!running) void run()
    })
}
