import { expect, test } from 'vitest'
import { karen } from '../support/course.ts'
import { nextMeetingHouse, type Said } from '../support/next-meeting-house.ts'

const at = nextMeetingHouse()

const find = () => at.press('next-meeting-find')
const times = ({ buttons }: Said) => Object.entries(buttons).filter(([title]) => title.startsWith('Book '))
/** She presses the nth time that stands there. */
const pick = (card: Said, n = 0) => {
  const [, { verb, ...data }] = times(card)[n]!
  return at.press(String(verb), data)
}
const booked = () => expect.poll(async () => (await at.next()).booked?.state, { timeout: 30_000 }).toBe('booked')

test('O-41, T-14: eight weeks ahead she presses once, sees three times with room and reason, presses one, and it is booked', async () => {
  expect(at.posted()).toContain('Find tid til næste netværksmøde')
  const own = await at.press('status', {}, { automatic: true })
  expect(Object.keys(own.buttons)).toEqual(['Find tre tider'])
  const card = await find()
  expect(times(card).map(([title]) => title)).toEqual([
    'Book torsdag 18. juni kl. 8.00–10.00',
    'Book onsdag 17. juni kl. 8.00–10.00',
    'Book fredag 19. juni kl. 8.00–10.00',
  ])
  for (const told of ['Alle kan', 'Lokale: Lokale ']) expect(card.words).toContain(told)
  const underWay = await pick(card)
  expect(underWay.words).toContain('Det er på vej. Lokalet er spurgt.')
  await booked()
  const { booked: next } = await at.next()
  expect(next).toMatchObject({ type: 'networkMeeting', participantIds: [at.contactId], organizerId: karen.id })
  expect(next!.start.toString()).toBe('2026-06-18T06:00:00Z')
  await expect.poll(at.posted, { timeout: 30_000 }).toContain('Næste netværksmøde er booket')
  expect((await at.press('status', {}, { automatic: true })).words).toContain('indkaldelsen er sendt')
  expect(at.standing()).toHaveLength(2)
})
