import { expect, test } from 'vitest'
import { understand } from '#bot/conversation/command.ts'
import { commands } from './commands.ts'

test('each suggested command is one the bot understands, and each is another', () => {
  const understood = (language: 'da' | 'en') =>
    commands.map((one) => understand(one[language].title, language).command)
  expect(understood('da')).toEqual(['plan', 'next-meeting', 'missing', 'help'])
  expect(understood('en')).toEqual(understood('da'))
})
