import type { Language } from '#shared/text/language.ts'

export type Command = 'plan' | 'next-meeting' | 'missing' | 'help'

const words: readonly (readonly [Command, Language | null, readonly string[]])[] = [
  ['plan', null, ['plan']],
  ['plan', 'da', ['planen', 'vis plan', 'vis planen']],
  ['plan', 'en', ['the plan', 'show plan', 'show the plan']],
  ['next-meeting', 'da', ['næste møde', 'møde', 'hvornår er næste møde']],
  ['next-meeting', 'en', ['next meeting', 'meeting', 'when is the next meeting']],
  ['missing', 'da', ['hvad mangler vi', 'mangler', 'hvad mangler', 'status']],
  ['missing', 'en', ['what is missing', 'missing', "what's missing"]],
  ['help', 'da', ['hjælp']],
  ['help', 'en', ['help']],
]

/**
 * What somebody asks of the bot. Whatever it does not know is a cry for help.
 * @param danish which language a word of both belongs to
 */
export function understand(text: string, danish: boolean): { command: Command; language: Language } {
  const said = text
    .toLocaleLowerCase('da')
    .replace(/[?.,:;»«"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const usual: Language = danish ? 'da' : 'en'
  const known = words.find(([, , phrases]) => phrases.includes(said))
  return known ? { command: known[0], language: known[1] ?? usual } : { command: 'help', language: usual }
}
