import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { apiClient, type Call } from '#shared/api/client.ts'

/** One line of a script; with `hang-up` the answer is lost. */
export type Answer = { status: number; body: unknown } | 'hang-up'
export const refusal = (status: number, reason: string): Answer => ({ status, body: { reason } })

/** A service that answers the lines of a script, call by call, until the test ends; and what was asked of it: method and path. */
export async function scriptedService(script: Answer[]): Promise<{ call: Call; asked: string[] }> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${String(request.url)}`)
    const answer = script.shift() ?? refusal(500, 'unexpected')
    if (answer === 'hang-up') request.socket.destroy()
    else
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer.body))
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const call = apiClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => 'token')
  return { call, asked }
}
