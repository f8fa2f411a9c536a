import type { FrameLocator } from 'playwright-core'

const regions = 'output, [role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]'

export type Heard = {
  /** Every sentence that has stood in a live region inside another, or in what is busy and thus passed over. */
  wrong(): Promise<string[]>
  /** How many live regions hold these words now. */
  saying(words: string | RegExp): Promise<number>
}

/** Listens to a face as a screen reader would from now on: also to what comes and goes again. */
export async function listenTo(face: FrameLocator): Promise<Heard> {
  const page = face.locator('html')
  await page.evaluate((html, live) => {
    const wrong: string[] = []
    const look = () => {
      for (const region of html.querySelectorAll(live)) {
        const around = region.parentElement?.closest(`${live}, [aria-busy=true]`)
        const words = region.textContent.trim()
        if (around && words && !wrong.includes(words)) wrong.push(words)
      }
    }
    look()
    new MutationObserver(look).observe(html, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { heardWrong: wrong })
  }, regions)
  return {
    wrong: () => page.evaluate(() => (window as unknown as { heardWrong: string[] }).heardWrong),
    saying: (words) => face.locator(regions).filter({ hasText: words }).count(),
  }
}
