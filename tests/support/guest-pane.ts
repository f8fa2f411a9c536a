import type { Frame, Page } from 'playwright-core'

declare global {
  interface Window {
    /** Office.js' callbacks as promises; a refusal's message is its code. */
    asked: <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void) => Promise<T>
    item: Office.AppointmentCompose
  }
}

/** Opens an appointment of the local Outlook with a guest in its pane, and waits until Office.js is ready there. */
export async function openGuestPane(page: Page, origin: string, query = ''): Promise<Frame> {
  await page.goto(`${origin}/outlook?persona=coordinator${query}`)
  const frame = (await (await page.waitForSelector('iframe[title="Samlet"]')).contentFrame())!
  await frame.waitForFunction(() => 'Office' in window && 'msal' in window)
  await frame.evaluate(async () => {
    await Office.onReady()
    window.asked = (ask) =>
      new Promise((resolve, reject) =>
        ask((result) =>
          result.status === Office.AsyncResultStatus.Succeeded
            ? resolve(result.value)
            : reject(new Error(`${result.error.code}`)),
        ),
      )
    window.item = Office.context.mailbox.item as unknown as Office.AppointmentCompose
  })
  return frame
}
