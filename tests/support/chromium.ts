import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'

/** The same engine without a window around it takes a fifth off what a feature costs, so it comes first where it is at hand. */
const headless = 'chromium-headless-shell'
const usual = [
  `/usr/bin/${headless}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** The browser of the feature tests: the variable CHROMIUM, or one in its usual place; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  return (named ? [named] : usual).find(runnable) ?? null
}

/** Installs Chromium where that needs nobody's leave: as root on a Debian. Elsewhere it does nothing. */
export function installChromium(): string | null {
  if (process.env['CHROMIUM'] || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    }).status === 0
  const install = () => [headless, 'chromium'].some((name) => apt('install', '-y', name))
  if (!install()) {
    apt('update')
    install()
  }
  return findChromium()
}

/** What a person must do when there is no browser. */
export const chromiumMissing =
  'Browsertestene kørte ikke, for der er ingen Chromium. Installer den, og kør »npm test« igen:\n' +
  '  Debian og Ubuntu:  sudo apt-get install -y chromium\n' +
  '  macOS:             brew install --cask chromium\n' +
  '  ellers:            CHROMIUM=/sti/til/chromium npm test'

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
