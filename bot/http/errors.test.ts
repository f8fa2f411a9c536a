import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { DocumentNotMade } from '../documents/document-not-made.ts'
import { answerErrors } from './errors.ts'

test('a document that could not be made is said to be so; what Typst quoted stays out of answer and log', async () => {
  const lines: string[] = []
  const app = express()
  app.get('/', () => {
    throw new DocumentNotMade('about-you', 'panicked with: "Sofie Storm"')
  })
  app.use(answerErrors(pino({ base: null }, { write: (line: string) => void lines.push(line) })))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect([answer.status, await answer.text()]).toEqual([500, '{"reason":"document-not-made"}'])
  expect(JSON.parse(lines[0]!)).toMatchObject({ error: { name: 'DocumentNotMade', code: 'about-you' } })
  expect(lines.join()).not.toContain('Sofie')
  server.close()
})
