import { addressFaults } from './address-faults.ts'
import { pngSize } from './icons/png.ts'
import type { Files } from './teams-faults.ts'
import { elements, type Xml } from './xml.ts'

export type AroundTheManifest = {
  /** Functions that the launch script gives to Office.actions.associate. */
  associated: readonly string[]
  /** The pictures as the service serves them: icon-16.png … */
  icons: Files
}

/** What Microsoft's offline tools do not see in the XML manifest. */
export function outlookFaults(manifest: Xml, { associated, icons }: AroundTheManifest): string[] {
  const all = elements(manifest)
  return [
    ...referenceFaults(all),
    ...lengthFaults(all),
    ...addressesOf(all).flatMap((address) => addressFaults(address)),
    ...domainFaults(all),
    ...iconFaults(all, icons),
    ...eventFaults(all, associated),
  ]
}

const named = (all: readonly Xml[], ...names: string[]) => all.filter(({ name }) => names.includes(name))
const attribute = (element: Xml, name: string) => element.attributes[name] ?? ''
const resources = (all: readonly Xml[]) =>
  named(all, 'bt:Image', 'bt:Url', 'bt:String').filter((element) => 'id' in element.attributes)

function referenceFaults(all: readonly Xml[]): string[] {
  const ids = all.flatMap((element) => element.attributes['id'] ?? [])
  const defined = new Set(resources(all).map((element) => attribute(element, 'id')))
  const used = all.flatMap((element) => element.attributes['resid'] ?? [])
  return [
    ...used.filter((id) => !defined.has(id)).map((id) => `resid »${id}« er ikke defineret under Resources.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id »${id}« er brugt to gange.`),
    ...ids.filter((id) => id.length > 32).map((id) => `id »${id}« er længere end 32 tegn.`),
  ]
}

/** Outlook refuses longer ones: 125 characters for names, 250 for descriptions. */
function lengthFaults(all: readonly Xml[]): string[] {
  const short = [
    ...named(all, 'DisplayName'),
    ...named(all, 'bt:ShortStrings').flatMap((list) => elements(list)),
  ]
  const long = [
    ...named(all, 'Description').filter((element) => 'DefaultValue' in element.attributes),
    ...named(all, 'bt:LongStrings').flatMap((list) => elements(list)),
  ]
  const over = (list: readonly Xml[], limit: number) =>
    list
      .flatMap((element) => elements(element))
      .flatMap((element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')])
      .filter((text) => text.length > limit)
      .map((text) => `Teksten »${text.slice(0, 40)}…« er længere end ${limit} tegn.`)
  return [...new Set([...over(short, 125), ...over(long, 250)])]
}

/** Addresses of the service; the support page is the municipality's own. */
const loaded = ['SourceLocation', 'IconUrl', 'HighResolutionIconUrl', 'bt:Url', 'bt:Image']
const addressesOf = (all: readonly Xml[], names = [...loaded, 'SupportUrl']) =>
  named(all, ...names).flatMap((element) => element.attributes['DefaultValue'] ?? [])

function domainFaults(all: readonly Xml[]): string[] {
  const domains = named(all, 'AppDomain').map((element) => element.children)
  return addressesOf(all, loaded)
    .filter((address) => URL.canParse(address) && !domains.includes(new URL(address).origin))
    .map((address) => `${address} ligger ikke på et af domænerne i AppDomains.`)
}

function iconFaults(all: readonly Xml[], files: Files): string[] {
  const addressOf = new Map(
    resources(all).map((element) => [attribute(element, 'id'), attribute(element, 'DefaultValue')]),
  )
  const shown = named(all, 'Icon').map((icon) => elements(icon).filter(({ name }) => name === 'bt:Image'))
  const wanted = [
    ...named(all, 'IconUrl').map((element) => [64, attribute(element, 'DefaultValue')] as const),
    ...named(all, 'HighResolutionIconUrl').map(
      (element) => [128, attribute(element, 'DefaultValue')] as const,
    ),
    ...shown
      .flat()
      .map(
        (image) =>
          [Number(attribute(image, 'size')), addressOf.get(attribute(image, 'resid')) ?? ''] as const,
      ),
  ]
  const missing = shown.flatMap((images) =>
    ['16', '32', '80'].filter((size) => !images.some((image) => attribute(image, 'size') === size)),
  )
  return [
    ...missing.map((size) => `Knappen mangler et ikon på ${size} pixel.`),
    ...wanted.flatMap(([size, address]) => {
      const file = files[address.split('/').at(-1) ?? '']
      const is = file && pngSize(file)
      if (!is) return [`Ikonet ${address} findes ikke.`]
      return is.width === size && is.height === size
        ? []
        : [`Ikonet ${address} er ${is.width} × ${is.height} og skal være ${size} × ${size}.`]
    }),
  ]
}

const events = new Set([
  'OnAppointmentSend',
  'OnNewAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentTimeChanged',
])
const sendModes = new Set(['PromptUser', 'SoftBlock', 'Block'])

/** A function that nobody associates would stop everybody from sending (knowledge of Smart Alerts, 3.1). */
function eventFaults(all: readonly Xml[], associated: readonly string[]): string[] {
  return named(all, 'LaunchEvent').flatMap((element) => {
    const [type, handler, mode] = [
      attribute(element, 'Type'),
      attribute(element, 'FunctionName'),
      attribute(element, 'SendMode'),
    ]
    return [
      ...(events.has(type) ? [] : [`Outlook kender ikke hændelsen ${type}.`]),
      ...(associated.includes(handler) ? [] : [`Ingen funktion er knyttet til ${handler} i launch-event.`]),
      ...(!type.endsWith('Send') || sendModes.has(mode) ? [] : [`SendMode »${mode}« findes ikke.`]),
    ]
  })
}
