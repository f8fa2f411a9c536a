import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { usualGrants } from '../infra/local/identity/registrations.ts'
import { hostingTeam } from '../infra/local/personas.ts'
import { drawIcon } from './icons/draw.ts'
import { microsoftSchema } from './microsoft-schema.ts'
import { teamsFiles } from './packages.ts'
import { localSource, type Source } from './source.ts'
import { englishWords, teamsManifest } from './teams.ts'
import { teamsFaults, type Files } from './teams-faults.ts'
import { unifiedEnglishWords, unifiedManifest } from './unified.ts'

const source: Source = { ...localSource(), origin: 'https://samlet.birkelund.example' }
const variants = [
  { name: 'Teams', manifest: teamsManifest(source), english: englishWords() },
  { name: 'unified', manifest: unifiedManifest(source), english: unifiedEnglishWords() },
]

const manifestFaults = microsoftSchema('MicrosoftTeams')
const languageFaults = microsoftSchema('MicrosoftTeams.Localization')

test.each(variants)(
  '$name: Microsoft’s schema 1.30 accepts the manifest and its English',
  ({ manifest, english }) => {
    expect(manifestFaults(manifest)).toEqual([])
    expect(languageFaults(english)).toEqual([])
  },
)

test.each(variants)('$name: Microsoft’s schema refuses planted faults', ({ manifest, english }) => {
  const name = { ...manifest.name, short: 'x'.repeat(31) }
  expect(manifestFaults({ ...manifest, name })).toEqual(['/name/short must NOT have more than 30 characters'])
  expect(manifestFaults({ ...manifest, id: 'samlet' }).join()).toContain('/id must match pattern')
  expect(manifestFaults({ ...manifest, bot: [] })).toEqual([' must NOT have additional properties'])
  expect(languageFaults({ ...english, 'staticTabs[0].namme': 'x' })).toEqual([
    ' must NOT have additional properties',
  ])
})

test.each(variants)(
  '$name: no fault of ours, in the exercise or in a municipality',
  ({ manifest, english }) => {
    expect(teamsFaults(manifest, english, teamsFiles(manifest, english))).toEqual([])
    const local = localSource()
    expect(
      teamsFaults(teamsManifest(local), englishWords(), teamsFiles(teamsManifest(local), english)),
    ).toEqual([])
  },
)

test('the package is the four files, and reads back', () => {
  const { manifest, english } = variants[0]!
  const files = unzipSync(zipSync(teamsFiles(manifest, english)))
  expect(Object.keys(files)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png'])
  expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toEqual(manifest)
})

test('the local Microsoft 365 grants the rights in the team that the manifest asks for', () => {
  const asked = teamsManifest(source).authorization.permissions.resourceSpecific.map(({ name }) => name)
  expect([...(usualGrants().resourceSpecific.get(hostingTeam.id) ?? [])]).toEqual(
    expect.arrayContaining(asked),
  )
})

type Unified = ReturnType<typeof unifiedManifest>
type Draft = { manifest: Unified; english: Record<string, string>; files: Record<string, Uint8Array> }

/** One deliberate fault in an otherwise right package. */
function planted(change: (draft: Draft) => void): string[] {
  const manifest = structuredClone(unifiedManifest(source))
  const draft: Draft = { manifest, english: unifiedEnglishWords(), files: { ...teamsFiles(manifest, {}) } }
  change(draft)
  return teamsFaults(draft.manifest, draft.english, draft.files as Files)
}

const blue = [0, 0, 255] as const

test.each<[string, (draft: Draft) => void, RegExp]>([
  [
    'one id for bot and API',
    ({ manifest }) => void (manifest.bots[0]!.botId = manifest.webApplicationInfo.id),
    /samme id/,
  ],
  [
    'a resource with another host',
    ({ manifest }) => void (manifest.webApplicationInfo.resource = 'api://andet.example/x'),
    /resource/,
  ],
  [
    'a tab over http',
    ({ manifest }) => void (manifest.staticTabs[0]!.contentUrl = 'http://samlet.birkelund.example/tab/'),
    /skal være https/,
  ],
  [
    'a privacy page over http',
    ({ manifest }) => void (manifest.developer.privacyUrl = 'http://birkelund.example/p'),
    /skal være https/,
  ],
  [
    'a configuration page on another domain',
    ({ manifest }) =>
      void (manifest.configurableTabs[0]!.configurationUrl = 'https://andet.example/tab/configure'),
    /validDomains/,
  ],
  [
    'a pane on another domain',
    ({ manifest }) =>
      void (manifest.extensions[0]!.runtimes[0]!.code.page = 'https://andet.example/pane.html'),
    /validDomains/,
  ],
  [
    'an icon of the wrong size',
    ({ files }) => void (files['color.png'] = new Uint8Array(drawIcon(96, 1, blue, null))),
    /96 × 96 og skal være 192 × 192/,
  ],
  [
    'an icon that is no picture',
    ({ files }) => void (files['outline.png'] = new TextEncoder().encode('<svg/>')),
    /ikke en PNG/,
  ],
  ['a missing icon', ({ files }) => void delete files['outline.png'], /outline.png mangler/],
  ['a missing language file', ({ files }) => void delete files['en.json'], /en.json mangler/],
  [
    'a translation of nothing',
    ({ english }) => void (english['staticTabs[1].name'] = 'x'),
    /staticTabs\[1\].name/,
  ],
  [
    'a command that is too long',
    ({ manifest }) =>
      Object.assign(manifest.bots[0]!.commandLists[0]!.commands[0]!, { title: 'x'.repeat(33) }),
    /for lang/,
  ],
  [
    'a button whose action is not there',
    ({ manifest }) =>
      Object.assign(manifest.extensions[0]!.ribbons[0]!.tabs[0]!.groups[0]!.controls[0]!, {
        actionId: 'open',
      }),
    /Handlingen open findes ikke/,
  ],
  [
    'an event that Outlook does not have',
    ({ manifest }) =>
      Object.assign(manifest.extensions[0]!.autoRunEvents[0]!.events[0]!, { type: 'onAppointmentSend' }),
    /kender ikke hændelsen/,
  ],
  [
    'a send event without a script',
    ({ manifest }) =>
      Object.assign(manifest.extensions[0]!.runtimes[1]!, {
        code: { page: 'https://samlet.birkelund.example/x' },
      }),
    /code.script/,
  ],
])('caught: %s', (_name, change, sentence) => {
  expect(planted(change).join('\n')).toMatch(sentence)
})
