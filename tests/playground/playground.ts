import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Locator, Page } from 'playwright-core'
import { colleagues, hostingTeam, personas, tenantId, type Persona } from '../../infra/local/personas.ts'
import { botId, botName } from '../../infra/local/connector/activity.ts'
import { personalChatId, teamsUserId } from '../../infra/local/connector/conversations.ts'

/** Where `.ci/run` has put Microsoft's program; it is under terms of its own and never part of the project. */
export const playgroundFolder = process.env['SAMLET_PLAYGROUND'] ?? ''

/** It knows exactly five people beside the one whose eyes it is. */
const otherPeople = [...personas.slice(1, 4), ...colleagues.slice(0, 2)]

export type Playground = {
  address: string
  /** Opens the conversation whose name ends so. The first time, that installs the bot there. */
  open(page: Page, name: string): Promise<void>
  say(page: Page, words: string): Promise<void>
  /** The cards of the conversation that is open, the newest last. */
  cards(page: Page): Locator
  stop(): Promise<void>
}

type Wish = {
  port: number
  endpoint: string
  /** Whose eyes it is. */
  persona: Persona
  channel: { id: string; name: string }
}

/** Microsoft 365 Agents Playground as its own process. It listens on every interface: only for a network of its own. */
export async function startPlayground({ port, endpoint, persona, channel }: Wish): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'samlet-playground-'))
  // YAML takes JSON; the program reads its configuration from where it is started.
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(world(persona, channel)))
  const program = join(playgroundFolder, 'node_modules/@microsoft/m365agentsplayground/cli.js')
  const child = spawn(
    process.execPath,
    [program, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, BROWSER: 'none' } },
  )
  const ended = once(child, 'exit')
  await Promise.race([
    listens(child.stdout, port),
    ended.then(([code]) => Promise.reject(new Error(`The Playground ended with ${String(code)}.`))),
  ])
  return {
    address: `http://127.0.0.1:${port}`,
    async open(page, name) {
      await page.getByRole('treeitem', { name: new RegExp(`${name}$`) }).click()
    },
    async say(page, words) {
      await page.getByRole('textbox').last().click()
      await page.keyboard.type(words)
      await page.getByRole('button', { name: 'Send Message' }).last().click()
    },
    cards: (page) => page.locator('.ac-adaptiveCard'),
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Resolves when it says so. It is read to its end, or the program would stop at a full pipe. */
function listens(output: Readable, port: number): Promise<void> {
  return new Promise((listening) => {
    createInterface(output).on('line', (line) => {
      if (line.includes(`Listening on ${port}`)) listening()
    })
  })
}

function world(persona: Persona, channel: Wish['channel']) {
  const user = ({ id, name, mail }: { id: string; name: string; mail: string }) => ({
    id: teamsUserId(id),
    name,
    userPrincipleName: mail,
    aadObjectId: id,
    givenName: name.split(' ')[0],
    surname: name.split(' ').at(-1),
    email: mail,
  })
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: botName },
    currentUser: user(persona),
    users: otherPeople.map(user),
    personalChat: { id: personalChatId(persona) },
    groupChat: { id: '19:group@thread.v2', name: 'Gruppechat' },
    team: {
      id: hostingTeam.threadId,
      name: hostingTeam.name,
      aadGroupId: hostingTeam.id,
      channels: [{ id: channel.id, name: channel.name }],
    },
  }
}
