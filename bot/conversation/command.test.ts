import { expect, test } from 'vitest'
import { understand } from './command.ts'

test.for([
  ['plan', true, 'plan', 'da'],
  ['plan', false, 'plan', 'en'],
  ['  Planen? ', false, 'plan', 'da'],
  ['NÆSTE MØDE', true, 'next-meeting', 'da'],
  ['Hvad mangler vi?', true, 'missing', 'da'],
  ["What's missing?", true, 'missing', 'en'],
  ['next meeting', true, 'next-meeting', 'en'],
  ['Hvem er med?', true, 'who', 'da'],
  ["Who's with us?", true, 'who', 'en'],
  ['ugentligt', true, 'weekly', 'da'],
  ['one by one', true, 'single', 'en'],
  ['hjælp', false, 'help', 'da'],
  ['', true, 'help', 'da'],
  ['vis planen for Sofie', true, 'help', 'da'],
] as const)('"%s" (Danish: %s) is %s in %s', ([text, danish, command, language]) => {
  expect(understand(text, danish)).toEqual({ command, language, reference: null })
})

test.for([
  ['Samtykke NM-2026-0412', 'consent', 'da', 'NM-2026-0412'],
  ['consent: nm-2026-10412.', 'consent', 'en', 'NM-2026-10412'],
  ['samtykke', 'consent', 'da', null],
  ['samtykke NM-2026-4', 'help', 'da', null],
  ['NM-2026-0412', 'help', 'da', 'NM-2026-0412'],
] as const)('"%s" is %s in %s of %s', ([text, command, language, reference]) => {
  expect(understand(text, true)).toEqual({ command, language, reference })
})
