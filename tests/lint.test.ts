import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Every forbidden import is planted into a copy of the house; the project's own linter and configuration must refuse it. */
const home = fileURLToPath(new URL('..', import.meta.url))

type Plant = { file: string; code: string }
const imports = (specifier: string) => `import * as all from '${specifier}'\nexport const used = all\n`
const lazily = (specifier: string) => `export const used = () => import('${specifier}')\n`
const types = (specifier: string) =>
  `import type * as All from '${specifier}'\nexport type Used = typeof All\n`
const passesOn = (specifier: string) => `export * from '${specifier}'\n`

const rule = {
  1: 'shared/ imports nothing outside itself (rule 1).',
  2: 'Faces meet only in shared/ (rule 2).',
  3: 'The domain imports itself and Temporal only (rule 3).',
  4: 'Only bot/graph knows Microsoft Graph (rule 4); use bot/ports.',
  adapter: 'Only bot/main.ts puts the Graph adapter in its place (rule 4); use bot/ports.',
  http: 'Only bot/app.ts mounts what answers over HTTP; what others need too has a room of its own.',
  5: 'Product code imports no other face and never infra/ (rules 2 and 5).',
  6: 'Dependency cycle detected',
  7: 'Only shared/ui knows React (rule 7).',
  teams: 'Only teams-app/host.ts speaks to Teams.',
  signIn: 'Only teams-app/host.ts signs in.',
  signInOutlook: 'Only outlook-addin/host.ts signs in.',
  mini: 'What the faces carry is in zod/mini (decision 0002).',
  outlook: 'Only outlook-addin/host.ts and the send guard speak to Outlook.',
} as const

const refused: (Plant & { because: string })[] = [
  { file: 'shared/text/a.ts', code: imports('../../bot/ports/target.ts'), because: rule[1] },
  { file: 'shared/api/a.ts', code: imports('#bot/ports/target.ts'), because: rule[1] },
  { file: 'shared/ui/A.tsx', code: imports('../../teams-app/target.ts'), because: rule[1] },
  { file: 'shared/forms/a.ts', code: imports('../../outlook-addin/target.ts'), because: rule[1] },
  { file: 'shared/forms/b.ts', code: imports('../../infra/local/target.ts'), because: rule[1] },
  { file: 'shared/forms/c.ts', code: imports('../../tests/target.ts'), because: rule[1] },
  { file: 'teams-app/a.ts', code: imports('../outlook-addin/target.ts'), because: rule[2] },
  { file: 'teams-app/b.ts', code: imports('#bot/ports/target.ts'), because: rule[2] },
  { file: 'outlook-addin/a.ts', code: imports('../teams-app/target.ts'), because: rule[2] },
  { file: 'outlook-addin/launch-event/a.ts', code: imports('../../bot/ports/target.ts'), because: rule[2] },
  { file: 'teams-app/host.ts', code: imports('../outlook-addin/target.ts'), because: rule[2] },
  { file: 'outlook-addin/host.ts', code: imports('../teams-app/target.ts'), because: rule[2] },
  { file: 'bot/api/a.ts', code: imports('../../teams-app/target.ts'), because: rule[5] },
  { file: 'shared/domain/a.ts', code: imports('zod'), because: rule[3] },
  { file: 'shared/domain/b.ts', code: imports('node:fs'), because: rule[3] },
  { file: 'shared/domain/c.ts', code: imports('../api/target.ts'), because: rule[3] },
  { file: 'shared/domain/plan/d.ts', code: imports('../../text/target.ts'), because: rule[3] },
  { file: 'shared/domain/e.ts', code: imports('../../bot/ports/target.ts'), because: rule[3] },
  { file: 'shared/domain/f.ts', code: lazily('../../bot/ports/target.ts'), because: rule[3] },
  { file: 'shared/domain/g.ts', code: types('zod'), because: rule[3] },
  { file: 'shared/domain/h.ts', code: passesOn('#shared/api/target.ts'), because: rule[3] },
  { file: 'shared/domain/i.ts', code: imports('../../node_modules/zod/index.js'), because: rule[3] },
  { file: 'bot/api/b.ts', code: imports('@microsoft/microsoft-graph-client'), because: rule[4] },
  { file: 'bot/reminders/a.ts', code: types('@microsoft/microsoft-graph-types'), because: rule[4] },
  { file: 'bot/api/c.ts', code: imports('../graph/target.ts'), because: rule.adapter },
  { file: 'bot/conversation/a.ts', code: types('#bot/graph/target.ts'), because: rule.adapter },
  { file: 'bot/meetings/a.ts', code: imports('../api/target.ts'), because: rule.http },
  { file: 'bot/conversation/cards/a.ts', code: types('../../api/target.ts'), because: rule.http },
  { file: 'bot/booking/a.ts', code: imports('#bot/api/target.ts'), because: rule.http },
  { file: 'bot/storage/a.ts', code: imports('../../infra/local/target.ts'), because: rule[5] },
  { file: 'bot/graph/a.ts', code: imports('../../infra/local/target.ts'), because: rule[5] },
  { file: 'bot/main.ts', code: lazily('../infra/local/target.ts'), because: rule[5] },
  { file: 'teams-app/c.ts', code: imports('../infra/local/target.ts'), because: rule[2] },
  { file: 'manifest/a.ts', code: imports('../infra/local/target.ts'), because: rule[5] },
  { file: 'shared/text/round.ts', code: imports('./about.ts'), because: rule[6] },
  { file: 'shared/text/about.ts', code: imports('#shared/text/round.ts'), because: rule[6] },
  { file: 'shared/api/b.ts', code: imports('react'), because: rule[7] },
  { file: 'shared/text/b.ts', code: imports('@fluentui/react-components'), because: rule[7] },
  { file: 'shared/forms/d.ts', code: imports('react-hook-form'), because: rule[7] },
  { file: 'shared/text/c.ts', code: imports('../ui/target.ts'), because: rule[7] },
  { file: 'shared/api/c.ts', code: imports('#shared/ui/target.ts'), because: rule[7] },
  { file: 'teams-app/d.ts', code: imports('@microsoft/teams-js'), because: rule.teams },
  { file: 'outlook-addin/b.ts', code: imports('@microsoft/teams-js'), because: rule.teams },
  { file: 'teams-app/e.ts', code: lazily('@azure/msal-browser'), because: rule.signIn },
  { file: 'outlook-addin/c.ts', code: imports('@azure/msal-browser'), because: rule.signInOutlook },
  { file: 'shared/api/d.ts', code: types('zod'), because: rule.mini },
  { file: 'shared/ui/B.tsx', code: imports('zod'), because: rule.mini },
  { file: 'teams-app/f.ts', code: imports('zod/v4'), because: rule.mini },
  { file: 'outlook-addin/launch-event/b.ts', code: imports('zod'), because: rule.mini },
  { file: 'outlook-addin/d.ts', code: 'export const used = Office.context\n', because: rule.outlook },
]

const allowed: Plant[] = [
  { file: 'shared/text/ok.ts', code: imports('#shared/domain/target.ts') },
  { file: 'shared/api/ok.ts', code: imports('zod/mini') },
  { file: 'shared/ui/Ok.tsx', code: imports('react') + passesOn('../text/target.ts') },
  { file: 'teams-app/ok.ts', code: imports('#shared/ui/target.ts') },
  { file: 'shared/domain/plan/ok.ts', code: imports('temporal-polyfill') + passesOn('../target.ts') },
  {
    file: 'bot/graph/ok.ts',
    code: imports('@microsoft/microsoft-graph-client') + passesOn('../ports/target.ts'),
  },
  { file: 'bot/api/ok.ts', code: imports('#bot/ports/target.ts') },
  { file: 'infra/local/ok.ts', code: imports('#shared/domain/target.ts') },
  { file: 'manifest/ok.ts', code: imports('./target.ts') },
  { file: 'bot/api/ok.test.ts', code: imports('../../infra/local/target.ts') },
  { file: 'outlook-addin/launch-event/ok.ts', code: 'export const used = Office.context\n' },
]
/** Files whose name is the exception; each holds what only it may do, and (above) what not even it may. */
const doors: Plant[] = [
  {
    file: 'teams-app/host.ts',
    code: imports('@microsoft/teams-js') + lazily('@azure/msal-browser').replace('used', 'token'),
  },
  {
    file: 'outlook-addin/host.ts',
    code: imports('@azure/msal-browser') + 'export const office = Office.context\n',
  },
  { file: 'bot/main.ts', code: imports('./graph/target.ts') },
  { file: 'bot/app.ts', code: imports('./api/target.ts') },
]
const targets = [
  'bot/api',
  'bot/ports',
  'bot/graph',
  'teams-app',
  'outlook-addin',
  'infra/local',
  'manifest',
  'tests',
  'shared/api',
  'shared/text',
  'shared/ui',
  'shared/domain',
]

type Finding = { filename: string; sentence: string }
const copies: string[] = []

function lint(plants: readonly Plant[]): Finding[] {
  const copy = mkdtempSync(join(tmpdir(), 'samlet-lint-'))
  copies.push(copy)
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json'])
    copyFileSync(join(home, name), join(copy, name))
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'), 'dir')
  for (const { file, code } of [
    ...targets.map((folder) => ({ file: `${folder}/target.ts`, code: 'export const target = 1\n' })),
    ...plants,
  ]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), code)
  }
  const { stdout, stderr } = spawnSync(join(home, 'node_modules/.bin/oxlint'), ['--format', 'json'], {
    cwd: copy,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; message: string; help?: string }[]
  }
  return diagnostics.map(({ filename, message, help }) => ({
    filename: filename.replaceAll('\\', '/'),
    sentence: `${message}\n${help ?? ''}`,
  }))
}

let findings: Finding[]
beforeAll(() => {
  findings = lint([...refused, ...allowed])
})
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true })
})

test.each(refused.map((plant) => ({ ...plant, first: plant.code.split('\n')[0] })))(
  '$file refuses: $first',
  ({ file, because }) => {
    expect(
      findings
        .filter(({ filename }) => filename === file)
        .map(({ sentence }) => sentence)
        .join('\n'),
    ).toContain(because)
  },
)

test('what the rules allow passes without a word', () => {
  const names = allowed.map(({ file }) => file)
  expect(findings.filter(({ filename }) => names.includes(filename))).toEqual([])
})

test('the doors to Teams, to Outlook, to sign-in and to Graph may do what only they may', () => {
  expect(lint(doors)).toEqual([])
})
