/** What Teams suggests when somebody writes to the bot. Each is a word that bot/conversation understands. */
export const commands = [
  {
    da: { title: 'hjælp', description: 'Fortæl, hvad Samlet kan' },
    en: { title: 'help', description: 'Tell what Samlet can do' },
  },
] as const
