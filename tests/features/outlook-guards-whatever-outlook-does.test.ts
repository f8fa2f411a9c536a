import type { ConsoleMessage } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { bookWith, refusedSend, type Desk } from '../support/outlook.ts'
import { outlookStory } from '../support/outlook-story.ts'

const reference = 'NM-2025-0002'
/** CPR-shaped, never issued. */
const cpr = '140312-1234'

const story = outlookStory()
let desk: Desk

beforeEach(async () => {
  desk = await story.open()
})

/** What Outlook may do to the handler, in its own page with the real Office.js: `body` is what reading the text does then. */
const unreliable: [string, string, RegExp][] = [
  ['throws', `() => { throw new Error('no body') }`, /kunne ikke læse invitationen/],
  [
    'fails',
    `(...given) => given.at(-1)({ status: 'failed', error: { code: 9020, message: 'no' } })`,
    /kunne ikke læse invitationen/,
  ],
  [
    'answers twice',
    `(...given) => { for (const text of ['', '<p>${cpr}</p>']) given.at(-1)({ status: 'succeeded', value: text }) }`,
    /Samlet skal kende forløbet/,
  ],
  ['never answers', `() => undefined`, /svarede ikke Samlet i tide/],
]

test.for(unreliable)(
  'when reading the text %s, the handler completes once, and nothing is sent',
  async ([, body, words]) => {
    await bookWith(desk, reference)
    const { page } = desk
    const completed: string[] = []
    const note = (line: ConsoleMessage) =>
      void (line.text().startsWith('completed') && completed.push(line.text()))
    page.on('console', note)
    // The shipped bytes, with a body and a count slipped in between Office.js and the handler.
    await page.route('**/launch-event.js', async (route) => {
      const shipped = await (await route.fetch()).text()
      const slipped = `(() => {
      const associate = Office.actions.associate.bind(Office.actions)
      Office.actions.associate = (name, handler) => associate(name, (event) => {
        const of = Office.context.mailbox.item
        const { subject, location, requiredAttendees, optionalAttendees } = of
        const item = {
          subject, location, requiredAttendees, optionalAttendees,
          body: { getAsync: ${body} },
          loadCustomPropertiesAsync: of.loadCustomPropertiesAsync.bind(of),
          getAttachmentsAsync: of.getAttachmentsAsync.bind(of),
        }
        globalThis.Office = { context: { mailbox: { item }, displayLanguage: 'da-DK' } }
        handler({ completed: (answer) => { console.log('completed ' + JSON.stringify(answer)); event.completed(answer) } })
      })
    })();`
      await route.fulfill({ contentType: 'text/javascript', body: slipped + shipped })
    })
    const dialog = await refusedSend(desk)
    await expect.poll(() => dialog.innerText()).toMatch(words)
    await expect.poll(() => completed).toHaveLength(1)
    await dialog.getByRole('button', { name: 'Send ikke' }).click()
    await page.unroute('**/launch-event.js')
    page.off('console', note)
  },
)

test('what Outlook would not take out, or is gone already, is not said to be taken out, and the booking stays in sight', async () => {
  await bookWith(desk, reference)
  const { pane, subject } = desk
  const fine = await subject.inputValue()
  const remove = pane.getByRole('button', { name: /^Fjern.*CPR/ })
  await subject.fill(`${fine} ${cpr}`)
  await remove.waitFor()
  // Outlook refuses the next change of the subject, once.
  await pane.locator('body').evaluate(() => {
    const whole = Office
    const { context } = whole
    const item = context.mailbox.item as unknown as Office.AppointmentCompose
    const { subject: real } = item
    const subject = {
      getAsync: real.getAsync.bind(real),
      setAsync: (...given: unknown[]) => {
        globalThis.Office = whole
        const done = given.at(-1) as (result: object) => void
        done({ status: 'failed', error: { code: 9020, message: 'no' } })
      },
    }
    const over = (base: object, name: string, value: unknown) => Object.create(base, { [name]: { value } })
    const mailbox = over(context.mailbox, 'item', over(item, 'subject', subject))
    globalThis.Office = over(whole, 'context', over(context, 'mailbox', mailbox))
  })
  await remove.click()
  await pane.getByText('Outlook ville ikke ændre aftalen. Det står der endnu.').waitFor()
  await pane.getByText(/er holdt kl\. .* Fjern det, der er fundet, så kan du sende\./).waitFor()
  expect(await pane.getByText('Det er fjernet.').count()).toBe(0)
  await expect.poll(() => subject.inputValue()).toBe(`${fine} ${cpr}`)

  // She takes it out herself in the moment before she presses.
  await remove.evaluate(
    (button: HTMLElement, words) =>
      new Promise<void>((done) => {
        const of = Office.context.mailbox.item as unknown as Office.AppointmentCompose
        of.subject.setAsync(words, () => {
          button.click()
          done()
        })
      }),
    fine,
  )
  await pane.getByText('Det stod der ikke længere, da du trykkede.').waitFor()
  await pane.getByText('tryk Send i Outlook').waitFor()
  await expect.poll(() => subject.inputValue()).toBe(fine)
})
