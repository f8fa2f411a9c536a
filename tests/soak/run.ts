import { soak } from './soak.ts'

/**
 * `npm run soak`: a year of 2,000 courses in simulated time, with a crash in every hundred steps and one connector answer in ten failing.
 * `-- 200 7` takes 200 courses and another seed. Ends with 1 when anything is wrong.
 */
const [courses = 2000, seed = 2026] = process.argv.slice(2).map(Number)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const began = performance.now()
const { wrong, ...counts } = await soak(courses, seed, say)
for (const [name, count] of Object.entries(counts)) say(`${name.padEnd(20)} ${String(count).padStart(8)}`)
say(`${'wrong'.padEnd(20)} ${String(wrong.length).padStart(8)}`)
for (const line of wrong.slice(0, 50)) say(`✗ ${line}`)
say(`${((performance.now() - began) / 1000).toFixed(0)} s`)
process.exitCode = wrong.length === 0 ? 0 : 1
