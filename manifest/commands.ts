/** What Teams suggests when somebody writes to the bot. Each is a word that bot/conversation/command.ts understands. */
export const commands = [
  {
    da: { title: 'plan', description: 'Hvilken plan gælder, og hvornår blev den udgivet' },
    en: { title: 'plan', description: 'Which plan is in force, and when it was published' },
  },
  {
    da: { title: 'næste møde', description: 'Hvornår er næste netværksmøde' },
    en: { title: 'next meeting', description: 'When the next network meeting is' },
  },
  {
    da: { title: 'hvad mangler vi', description: 'Punkter i drejebogen og frister, der mangler' },
    en: { title: 'what is missing', description: 'Checklist items and deadlines that are missing' },
  },
  {
    da: { title: 'hjælp', description: 'Hvad du kan spørge om' },
    en: { title: 'help', description: 'What you can ask about' },
  },
] as const
