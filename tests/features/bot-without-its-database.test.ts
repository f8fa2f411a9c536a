import { expect, test } from 'vitest'
import { personas } from '../../infra/local/personas.ts'
import { openBotHouse } from '../support/bot-house.ts'
import { openTestDatabase } from '../support/database.ts'

test('when no answer can be made, that is said, in the language of the question', async () => {
  const db = await openTestDatabase()
  const house = await openBotHouse('2026-03-02T08:00:00Z', async () => db)
  const { connector } = house.local
  const karen = personas.find((one) => one.key === 'coordinator')!
  const chat = connector.conversations(karen).find((one) => one.kind === 'personal')!
  const ask = async (text: string) => {
    await connector.say(karen, chat, text)
    return connector.messages(chat.id).findLast((message) => message.from.bot)?.text
  }
  expect(await ask('plan')).toBe('Du er ikke med i noget forløb endnu.')
  await db.close()
  expect(await ask('næste møde')).toBe('Det gik galt hos os. Prøv igen om lidt.')
  expect(await ask('next meeting')).toBe('Something went wrong on our side. Try again shortly.')
  // What went wrong stands in the log: the house says so when it closes.
  await expect(house.stop()).rejects.toThrow('bot failed')
})
