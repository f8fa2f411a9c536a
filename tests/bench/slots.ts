import { readFileSync, writeFileSync } from 'node:fs'
import { freeTimes, slotQuestion } from './free-times.ts'

/** `node tests/bench/slots.ts IN.json OUT.json`: one question, answered as the finder answers it. */
const [from, to] = process.argv.slice(2)
if (!from || !to) throw new Error('node tests/bench/slots.ts IN.json OUT.json')
writeFileSync(to, JSON.stringify(freeTimes(slotQuestion.parse(JSON.parse(readFileSync(from, 'utf8'))))))
