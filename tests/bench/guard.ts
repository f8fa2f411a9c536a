import { predict, readLines } from '../support/guard-set.ts'

/**
 * `node tests/bench/guard.ts GOLD.jsonl PRED.jsonl [--handler]` writes the guard's findings for a set of invitations in the
 * format that the set's scorer reads; with `--handler` only what the send handler carries.
 */
const [gold, predicted] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (gold === undefined || predicted === undefined) {
  process.stderr.write('node tests/bench/guard.ts GOLD.jsonl PRED.jsonl [--handler]\n')
  process.exit(2)
}
predict(readLines(gold), process.argv.includes('--handler') ? 'handler' : 'pane', predicted)
