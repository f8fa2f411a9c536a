import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convert } from 'office-addin-manifest-converter'
import { expect, test } from 'vitest'
import { drawIcon } from './icons/draw.ts'
import { launchFunctions } from './launch-functions.ts'
import { microsoftSchema } from './microsoft-schema.ts'
import { outlookManifest } from './outlook.ts'
import { outlookFaults, type AroundTheManifest } from './outlook-faults.ts'
import { servedIcons } from './packages.ts'
import { localSource, type Source } from './source.ts'
import { renderXml, type Xml } from './xml.ts'

const source: Source = { ...localSource(), origin: 'https://samlet.birkelund.example' }
const manifest = outlookManifest(source)
const around: AroundTheManifest = { associated: launchFunctions(), icons: servedIcons() }

type Unified = {
  extensions: { autoRunEvents: { events: { options: { sendMode: string } }[] }[]; ribbons: unknown[] }[]
}

/** Microsoft's converter reads the XML as Outlook's own parser does; what it understood is then held to the JSON schema. */
async function converted(text: string): Promise<Unified> {
  const folder = mkdtempSync(join(tmpdir(), 'samlet-manifest-'))
  try {
    writeFileSync(join(folder, 'in.xml'), text)
    await convert(
      join(folder, 'in.xml'),
      join(folder, 'out'),
      false,
      'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
      '1.30',
    )
    return JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) as Unified
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('Microsoft’s converter understands every part of the XML, and its schema accepts what it read', async () => {
  const read = await converted(renderXml(manifest))
  expect(microsoftSchema('MicrosoftTeams')(read)).toEqual([])
  expect(read.extensions[0]?.autoRunEvents[0]?.events[0]?.options.sendMode).toBe('softBlock')
  expect(JSON.stringify(read.extensions[0]?.ribbons)).toContain('samletOpenPane')
})

test('a send mode that does not exist is seen by Microsoft’s tools too', async () => {
  const read = await converted(renderXml(manifest).replace('SendMode="SoftBlock"', 'SendMode="Hard"'))
  expect(microsoftSchema('MicrosoftTeams')(read)).not.toEqual([])
})

test('no fault of ours, in the exercise or in a municipality', () => {
  expect(outlookFaults(manifest, around)).toEqual([])
  expect(outlookFaults(outlookManifest(localSource()), around)).toEqual([])
})

test('the guard’s button in the send dialog is the pane’s button in the manifest', () => {
  expect(renderXml(manifest)).toContain('xsi:type="Button" id="samletOpenPane"')
})

/** The manifest with the attributes of the elements that match changed, or the elements gone where `change` gives null. */
function planted(
  match: (element: Xml) => boolean,
  change: (attributes: Xml['attributes']) => Xml['attributes'] | null,
): Xml {
  const walk = (element: Xml): Xml[] => {
    const attributes = match(element) ? change(element.attributes) : element.attributes
    if (!attributes) return []
    return [
      {
        ...element,
        attributes,
        children: typeof element.children === 'string' ? element.children : element.children.flatMap(walk),
      },
    ]
  }
  return walk(manifest)[0]!
}

const is = (name: string, id?: string) => (element: Xml) =>
  element.name === name && (id === undefined || element.attributes['id'] === id)
const set = (name: string, text: string) => (attributes: Xml['attributes']) => ({
  ...attributes,
  [name]: text,
})

test.each<[string, Xml, RegExp]>([
  [
    'a resid that nothing defines',
    planted(is('bt:Url', 'Pane.Page'), () => null),
    /»Pane.Page« er ikke defineret/,
  ],
  [
    'an id used twice',
    planted(is('bt:Url', 'Pane.Page'), set('id', 'Launch.Page')),
    /»Launch.Page« er brugt to gange/,
  ],
  ['an id that is too long', planted(is('Group'), set('id', 'g'.repeat(33))), /længere end 32/],
  [
    'a short text that is too long',
    planted(is('bt:String', 'Button.Label'), set('DefaultValue', 'x'.repeat(126))),
    /længere end 125/,
  ],
  [
    'an English text that is too long',
    planted(is('bt:Override'), set('Value', 'x'.repeat(251))),
    /længere end 250/,
  ],
  [
    'a description that is too long',
    planted(is('Description'), set('DefaultValue', 'x'.repeat(251))),
    /længere end 250/,
  ],
  [
    'a page over http',
    planted(is('bt:Url', 'Pane.Page'), set('DefaultValue', 'http://samlet.birkelund.example/pane.html')),
    /skal være https/,
  ],
  [
    'a support page over http',
    planted(is('SupportUrl'), set('DefaultValue', 'http://birkelund.example/')),
    /skal være https/,
  ],
  [
    'a page on another domain',
    planted(is('bt:Url', 'Pane.Page'), set('DefaultValue', 'https://andet.example/pane.html')),
    /AppDomains/,
  ],
  [
    'an icon that is not served',
    planted(
      is('bt:Image', 'Icon.80'),
      set('DefaultValue', 'https://samlet.birkelund.example/outlook-addin/icon-81.png'),
    ),
    /findes ikke/,
  ],
  [
    'a button without its large icon',
    planted(
      (element) => element.attributes['size'] === '80',
      () => null,
    ),
    /mangler et ikon på 80/,
  ],
  [
    'a function that nobody associates',
    planted(is('LaunchEvent'), set('FunctionName', 'onSend')),
    /Ingen funktion er knyttet til onSend/,
  ],
  [
    'an event that Outlook does not have',
    planted(is('LaunchEvent'), set('Type', 'OnAppointmentSending')),
    /kender ikke hændelsen/,
  ],
  ['a send mode that does not exist', planted(is('LaunchEvent'), set('SendMode', 'Hard')), /SendMode »Hard«/],
  [
    'a send event without a mode',
    planted(is('LaunchEvent'), ({ SendMode: _mode, ...rest }) => rest as Xml['attributes']),
    /SendMode »«/,
  ],
])('caught: %s', (_name, faulty, sentence) => {
  expect(outlookFaults(faulty, around).join('\n')).toMatch(sentence)
})

test('caught: an icon of the wrong size', () => {
  const icons = { ...around.icons, 'icon-16.png': new Uint8Array(drawIcon(20, 1, [0, 0, 255], null)) }
  expect(outlookFaults(manifest, { ...around, icons }).join('\n')).toMatch(/20 × 20 og skal være 16 × 16/)
})
