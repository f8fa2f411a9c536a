import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core'
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

/** What the real client libraries say to the console on every start, offline: teams-js' list of hosts, Office.js' own styles. */
const harmless = [/res\.cdn\.office\.net/, /net::ERR_(FAILED|NAME_NOT_RESOLVED)/, /style-src/]

export type Screen = {
  page: Page
  /** Errors that the page wrote to its console or threw. A test ends with this empty. */
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
  await context.route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
    (route) => route.abort(),
  )
  const page = await context.newPage()
  const errors: string[] = []
  const note = (text: string) => {
    if (!harmless.some((known) => known.test(text))) errors.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => note(error.message))
  return { page, errors }
}

/** Axe finds nothing by WCAG 2.2 AA inside the frame that holds the face. */
export async function expectAccessible(page: Page, frame: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include([[frame, 'body']].flat())
    // Fluent's focus traps around dialog buttons: hidden from assistive technology, and never where focus stays.
    .exclude([frame, '[data-tabster-dummy]'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
  ).toEqual([])
}

/** The tab inside the local Teams. */
export const tabIn = (page: Page): FrameLocator => page.frameLocator('iframe').first()
