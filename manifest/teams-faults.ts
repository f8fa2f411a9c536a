import { addressFaults } from './address-faults.ts'
import { pngSize } from './icons/png.ts'
import type { EnglishWords, TeamsManifest } from './teams.ts'
import type { UnifiedManifest } from './unified.ts'

/** A package as it is zipped: file name → content. */
export type Files = Readonly<Record<string, Uint8Array>>

const iconSizes = { color: 192, outline: 32 } as const

/**
 * What Microsoft's schema does not see: references that lead nowhere, addresses outside the app's domains, pictures
 * of the wrong size, and one id used twice where two are needed.
 */
export function teamsFaults(
  manifest: TeamsManifest | UnifiedManifest,
  english: EnglishWords,
  files: Files,
): string[] {
  return [
    ...identityFaults(manifest),
    ...strings(manifest).filter(isAddress).flatMap(addressFaults),
    ...domainFaults(manifest),
    ...fileFaults(manifest, files),
    ...languageFaults(manifest, english),
    ...commandFaults(manifest),
    ...('extensions' in manifest ? extensionFaults(manifest) : []),
  ]
}

/** One registration for both would let anyone who is signed in speak as the bot (knowledge of the bot SDK, 1.3). */
function identityFaults({ bots, webApplicationInfo: api, validDomains }: TeamsManifest): string[] {
  const faults = bots
    .filter((bot) => bot.botId === api.id)
    .map(() => 'Botten og API’et har samme id. De skal have hver sin registrering.')
  // Teams hands a card no token for an address without the bot's id in it, and a tab none without its own host.
  if (!validDomains.some((host) => bots.some(({ botId }) => api.resource === `api://${host}/botid-${botId}`)))
    faults.push(
      `webApplicationInfo.resource er ${api.resource}, men skal være api://<vært>/botid-<bottens id>.`,
    )
  return faults
}

const isAddress = (text: string) => /^https?:/i.test(text)

function domainFaults(manifest: TeamsManifest | UnifiedManifest): string[] {
  const { developer: _pages, $schema: _schema, ...own } = manifest
  return strings(own)
    .filter(
      (text) => isAddress(text) && URL.canParse(text) && !manifest.validDomains.includes(new URL(text).host),
    )
    .map((text) => `${text} ligger ikke på et af domænerne i validDomains.`)
}

function fileFaults({ icons, localizationInfo }: TeamsManifest, files: Files): string[] {
  const pictures = (['color', 'outline'] as const).flatMap((kind) => {
    const file = files[icons[kind]]
    const size = file && pngSize(file)
    const wanted = iconSizes[kind]
    if (!size) return [`${icons[kind]} mangler i pakken eller er ikke en PNG.`]
    if (size.width === wanted && size.height === wanted) return []
    return [`${icons[kind]} er ${size.width} × ${size.height} og skal være ${wanted} × ${wanted}.`]
  })
  const languages = localizationInfo.additionalLanguages.filter(({ file }) => !files[file])
  return [...pictures, ...languages.map(({ file }) => `Sprogfilen ${file} mangler i pakken.`)]
}

/** `staticTabs[0].name` must lead to a text of the manifest, or the translation is silently unused. */
function languageFaults(manifest: TeamsManifest | UnifiedManifest, english: EnglishWords): string[] {
  return Object.keys(english)
    .filter((key) => key !== '$schema' && typeof at(manifest, key) !== 'string')
    .map((key) => `Sprogfilen oversætter ${key}, som ikke findes i manifestet.`)
}

function at(root: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter(Boolean)
  return steps.reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], root)
}

/** Teams cuts what is longer; the schema allows far more. */
function commandFaults({ bots }: TeamsManifest): string[] {
  const commands = bots.flatMap((bot) => bot.commandLists).flatMap((list) => list.commands)
  return commands
    .filter(({ title, description }) => title.length > 32 || description.length > 128)
    .map(({ title }) => `Kommandoen »${title}« er for lang: højst 32 tegn og 128 i beskrivelsen.`)
}

const events = new Set([
  'appointmentSending',
  'messageSending',
  'newAppointmentComposeCreated',
  'appointmentTimeChanged',
])

function extensionFaults({ extensions }: UnifiedManifest): string[] {
  return extensions.flatMap(({ runtimes, ribbons, autoRunEvents }) => {
    const actions: string[] = runtimes.flatMap((runtime) => runtime.actions.map((action) => action.id))
    const controls = ribbons
      .flatMap((ribbon) => ribbon.tabs)
      .flatMap((tab) => tab.groups)
      .flatMap((group) => group.controls)
    const onEvents = autoRunEvents.flatMap((entry) => entry.events)
    const scripted: string[] = runtimes.flatMap(({ code, actions: own }) =>
      'script' in code ? own.map((action) => action.id) : [],
    )
    return [
      ...[...controls, ...onEvents]
        .filter(({ actionId }) => !actions.includes(actionId))
        .map(({ actionId }) => `Handlingen ${actionId} findes ikke.`),
      ...onEvents
        .filter(({ type }) => !events.has(type))
        .map(({ type }) => `Outlook kender ikke hændelsen ${type}.`),
      ...onEvents
        .filter(({ actionId }) => actions.includes(actionId) && !scripted.includes(actionId))
        .map(({ actionId }) => `${actionId} mangler code.script, som klassisk Outlook kører.`),
    ]
  })
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}
