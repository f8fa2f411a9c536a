import type { AgendaPart, AgendaTemplate } from '#shared/domain/agenda/agenda.ts'
import type { agenda as da } from '../da/agenda.ts'

const parts: Record<AgendaTemplate, Partial<Record<AgendaPart, string>>> = {
  'F-AGENDA-1': {
    welcome: 'Welcome by the family coordinator',
    frame: 'The meeting leader goes through the plan and the frame',
    family: 'The family speaks',
    network: "The network's thoughts",
    break: 'Break',
    dialogue: 'Dialogue',
    summary: 'Summing up by the meeting leader',
    'next-meeting': 'Date of the next meeting',
    closing: 'Closing',
  },
  'F-AGENDA-2': {
    welcome: 'Welcome and frame',
    family: 'How the family sees it',
    works: 'What works?',
    challenges: 'What challenges?',
    goals: "The family's goals",
    'one-plan': 'One plan: who does what when',
    smiley: 'How was the meeting?',
    'next-meeting': 'Next meeting',
  },
}

export const agenda: typeof da = {
  heading: 'Agenda',
  templates: { 'F-AGENDA-1': 'Network meeting', 'F-AGENDA-2': 'What works, what challenges' },
  part: (template, part) =>
    parts[template][part] ?? parts['F-AGENDA-1'][part] ?? parts['F-AGENDA-2'][part] ?? '',
  leadIn: {
    first:
      'This is the first network meeting. We gather those who help the family, so that everybody knows what the family wishes, and the help goes together in one plan.',
    later: 'We look at what has happened since last time, what works, and what the plan must say now.',
  },
  preparation: {
    heading: 'Your preparation',
    now: ['How is the situation?', 'What are you working on?'],
    forward: [
      'What should you work on?',
      'What is needed to reach the goals?',
      'What do you think of working together from here, and should anything be adjusted?',
    ],
  },
  groups: {
    'family-adults': 'The adults of the family',
    coordinators: 'Family coordinator',
    leader: 'Meeting leader',
    network: 'The professional network',
    'support-persons': 'Support person',
  },
  minutes: (n) => `${n} min.`,
  each: (n, of) => `${n} min. for each of ${of}`,
  draft: 'Draft',
  final: 'Final',
  addedBy: (name) => `Put there by ${name || 'a former colleague'}`,
  over: (total, length) => `The items take ${total} minutes, and the meeting is set to ${length}.`,
  ways: {
    longer: (minutes) => `Make the meeting ${minutes} minutes longer.`,
    network: (each) => `Give each of the network ${each} ${each === 1 ? 'minute' : 'minutes'}.`,
    family: (each) => `Agree with the family that they speak for ${each} minutes.`,
  },
  fits: (total, length) => `The items take ${total} of the meeting's ${length} minutes.`,
  changes: {
    added: (what) => `New item: ${what}`,
    removed: (what) => `Taken out: ${what}`,
    moved: (what) => `Moved: ${what}`,
    changed: (what, fields) => `Changed: ${what} (${fields})`,
    template: 'Another template',
    leader: 'Another meeting leader',
    fields: { text: 'the text', minutes: 'the time', speaker: 'who speaks' },
  },
}
