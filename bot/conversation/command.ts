import type { Language } from '#shared/text/language.ts'

export type Command = 'plan' | 'next-meeting' | 'missing' | 'who' | 'consent' | 'weekly' | 'single' | 'help'

const words: readonly (readonly [Command, Language | null, readonly string[]])[] = [
  ['plan', null, ['plan']],
  ['plan', 'da', ['planen', 'vis plan', 'vis planen']],
  ['plan', 'en', ['the plan', 'show plan', 'show the plan']],
  ['next-meeting', 'da', ['næste møde', 'møde', 'hvornår er næste møde']],
  ['next-meeting', 'en', ['next meeting', 'meeting', 'when is the next meeting']],
  ['missing', 'da', ['hvad mangler vi', 'mangler', 'hvad mangler', 'status']],
  ['missing', 'en', ['what is missing', 'missing', "what's missing"]],
  ['who', 'da', ['hvem er med', 'hvem', 'kerneteam', 'kerneteamet']],
  ['who', 'en', ['who is with us', "who's with us", 'who', 'core team']],
  ['weekly', 'da', ['ugentligt', 'saml påmindelser']],
  ['weekly', 'en', ['weekly']],
  ['single', 'da', ['enkeltvis']],
  ['single', 'en', ['one by one']],
  ['consent', 'da', ['samtykke', 'samtykker', 'samtykket']],
  ['consent', 'en', ['consent', 'consents']],
  ['help', 'da', ['hjælp']],
  ['help', 'en', ['help']],
]

const aReference = /\bnm-\d{4}-\d{4,}\b/

/**
 * What somebody asks of the bot. Whatever it does not know is a cry for help.
 * @param usual which language a word of both belongs to
 * @returns `reference` is the course that was named, NM-2026-0412
 */
export function understand(
  text: string,
  usual: Language,
): { command: Command; language: Language; reference: string | null } {
  const said = text
    .toLocaleLowerCase('da')
    .replace(/[?.,:;»«"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const reference = aReference.exec(said)?.[0].toLocaleUpperCase('da') ?? null
  const asked = said.replace(aReference, '').trim()
  const known = words.find(([, , phrases]) => phrases.includes(asked))
  return { command: known?.[0] ?? 'help', language: known?.[1] ?? usual, reference }
}
