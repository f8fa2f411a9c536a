import { expect, test } from 'vitest'
import { understand } from './command.ts'

test.for([
  ['plan', 'da', 'plan', 'da'],
  ['plan', 'en', 'plan', 'en'],
  ['  Planen? ', 'en', 'plan', 'da'],
  ['NÆSTE MØDE', 'da', 'next-meeting', 'da'],
  ['Hvad mangler vi?', 'da', 'missing', 'da'],
  ["What's missing?", 'da', 'missing', 'en'],
  ['next meeting', 'da', 'next-meeting', 'en'],
  ['Hvem er med?', 'da', 'who', 'da'],
  ["Who's with us?", 'da', 'who', 'en'],
  ['ugentligt', 'da', 'weekly', 'da'],
  ['one by one', 'da', 'single', 'en'],
  ['hjælp', 'en', 'help', 'da'],
  ['', 'da', 'help', 'da'],
  ['vis planen for Sofie', 'da', 'help', 'da'],
] as const)('"%s" (said in %s) is %s in %s', ([text, usual, command, language]) => {
  expect(understand(text, usual)).toEqual({ command, language, reference: null })
})

test.for([
  ['Samtykke NM-2026-0412', 'consent', 'da', 'NM-2026-0412'],
  ['consent: nm-2026-10412.', 'consent', 'en', 'NM-2026-10412'],
  ['samtykke', 'consent', 'da', null],
  ['samtykke NM-2026-4', 'help', 'da', null],
  ['NM-2026-0412', 'help', 'da', 'NM-2026-0412'],
] as const)('"%s" is %s in %s of %s', ([text, command, language, reference]) => {
  expect(understand(text, 'da')).toEqual({ command, language, reference })
})
