import { AxeBuilder } from '@axe-core/playwright'
import {
  chromium,
  type Browser,
  type ConsoleMessage,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from './chromium.ts'

const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Screen = {
  page: Page
  /** Errors that the page wrote to its console or threw, and addresses beyond loopback that it asked for. A test ends with this empty. */
  errors: string[]
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? '', args: quietly })
}

/** A page of a Danish municipality's machine. Nothing but loopback is reached. */
export async function openScreen(browser: Browser, size = { width: 1280, height: 900 }): Promise<Screen> {
  const context = await browser.newContext({
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: size,
    reducedMotion: 'reduce',
  })
  const errors: string[] = []
  await context.route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
    (route) => {
      errors.push(`asked for ${route.request().url()}`)
      return route.abort()
    },
  )
  // teams-js asks Microsoft on every start which hosts there are, and has a list of its own.
  await context.route('https://res.cdn.office.net/teams-js/**', (route) =>
    route.fulfill({ json: { validOrigins: [] }, headers: { 'access-control-allow-origin': '*' } }),
  )
  const page = await context.newPage()
  // A slow machine is no failure: the limit is for what never comes.
  page.setDefaultTimeout(60_000)
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfficeStyle(message))
      errors.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, errors }
}

/** Office.js sets two styles of its own in the add-in's page, and the page's policy refuses them. Nothing depends on them. */
function isOfficeStyle(message: ConsoleMessage): boolean {
  return message.text().includes("'style-src ") && message.location().url.includes('/lib/1/hosted/')
}

/** Nobody said anything to the console since the last time. */
export function expectQuiet({ errors }: Screen): void {
  expect(errors.splice(0)).toEqual([])
}

/** Axe finds nothing by WCAG 2.2 AA inside the frame that holds the face. */
export async function expectAccessible(page: Page, frame: string): Promise<void> {
  const inFrame = new AxeBuilder({ page })
    .include([[frame, 'body']].flat())
    // Fluent's focus traps around dialog buttons: hidden from assistive technology, and never where focus stays.
    .exclude([frame, '[data-tabster-dummy]'])
  expect(await violations(inFrame)).toEqual([])
}

/** Every theme's ground, as Fluent has it. */
const grounds = { dark: '#292929', contrast: '#000000', default: '#ffffff' } as const
export type Theme = keyof typeof grounds

/** Chooses a theme in the strip of Teams or Outlook, and waits until it has reached what stands `inside` the face. */
export async function chooseTheme(page: Page, inside: Locator, theme: Theme): Promise<void> {
  await page.getByLabel('Tema').selectOption(theme)
  const ground = () =>
    inside.evaluate((element) =>
      getComputedStyle(element).getPropertyValue('--colorNeutralBackground1').trim(),
    )
  await expect.poll(ground).toBe(grounds[theme])
}

/** As `expectAccessible`, in every theme, one after the other on the same page. */
export async function expectAccessibleInEveryTheme(
  page: Page,
  frame: string,
  inside: Locator,
): Promise<void> {
  for (const theme of Object.keys(grounds) as Theme[]) {
    await chooseTheme(page, inside, theme)
    await expectAccessible(page, frame)
  }
}

/** What Axe finds on the page by WCAG 2.2 AA, whatever its frames hold. */
export const pageViolations = (page: Page): Promise<string[]> =>
  violations(new AxeBuilder({ page }).exclude('iframe'))

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  )
}

/** The tab inside the local Teams. */
export const tabIn = (page: Page): FrameLocator => page.frameLocator('iframe').first()
