import { median } from './figure.ts'

const rounds = 8

/**
 * Measures two things in turn, the other one first every second round, after one round that warms up. The ratio is
 * taken within each round, so that whatever else the machine does meanwhile falls on both.
 * @returns medians over the rounds; `ratio` is the second divided by the first
 */
export async function inTurns(
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<{ first: number; second: number; ratio: number }> {
  const found: { first: number; second: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const early = round % 2 ? await second() : await first()
    const late = round % 2 ? await first() : await second()
    if (round > 0) found.push(round % 2 ? { first: late, second: early } : { first: early, second: late })
  }
  return {
    first: median(found.map((one) => one.first)),
    second: median(found.map((one) => one.second)),
    ratio: median(found.map((one) => one.second / one.first)),
  }
}
