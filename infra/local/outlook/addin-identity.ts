import type { Theme } from '../pages/themes.ts'

/** One opening of an add-in's page. */
export type AddinIdentity = { conversation: string; control: string; name: string }

/**
 * What Office.js reads before it asks anything: the frame's name tells it that it is in Outlook on the web, in Danish, and whom to
 * speak with. The address stays as the manifest has it.
 */
export function addinIdentity(theme: Theme): AddinIdentity {
  const conversation = crypto.randomUUID().slice(0, 8)
  const control = crypto.randomUUID()
  const name = JSON.stringify({
    baseFrameName: `local_outlook_${conversation}`,
    hostInfo: `Outlook|Web|16.01|da-DK|${crypto.randomUUID()}|||0`,
    xdmInfo: `${conversation}|${control}|${location.origin}/outlook`,
    serializerVersion: '1',
    flights: '[]',
    officeTheme: officeTheme(theme),
  })
  return { conversation, control, name }
}

type OfficeTheme = Record<`${'body' | 'control'}${'Background' | 'Foreground'}Color`, string> & {
  isDarkTheme: boolean
}

/** Office's theme as Mailbox 1.14 tells it. */
export function officeTheme(theme: Theme): OfficeTheme {
  const [back, raised, front] = {
    default: ['#ffffff', '#ffffff', '#242424'],
    dark: ['#292929', '#333333', '#ffffff'],
    contrast: ['#000000', '#000000', '#ffffff'],
  }[theme] as [string, string, string]
  return {
    bodyBackgroundColor: back,
    bodyForegroundColor: front,
    controlBackgroundColor: raised,
    controlForegroundColor: front,
    isDarkTheme: theme !== 'default',
  }
}

/** As the event of a changed theme carries it: colours are numbers there. */
export function coloursInNumbers(theme: OfficeTheme): Record<string, number> {
  const colours = Object.entries(theme).filter(([, colour]) => typeof colour === 'string')
  return Object.fromEntries(
    colours.map(([name, colour]) => [name, Number.parseInt(String(colour).slice(1), 16)]),
  )
}
