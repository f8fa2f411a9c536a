import type { channels as da } from '../da/channels.ts'

export const channels: typeof da = {
  heading: 'Channel',
  waiting: 'Fetching the channel …',
  make: 'Make a channel',
  again: 'Try again',
  address: 'Open the channel in Teams',
  none: (name) =>
    `The core team has no channel in Teams yet. It will be called ${name}, so that the name says nothing of the family. You own it.`,
  making: (name) => `${name} is being made. It takes a moment, and you can move on.`,
  failed: (name, why) => `${name} was not made. ${why}`,
  refused: 'Samlet is not allowed to do that in Teams. The IT administrator can see what is missing.',
  made: (name) => `${name} is the core team's channel in Teams.`,
  open: 'Everybody in the hosting team can read the channel. Write nothing about the family there.',
  posts: {
    channel: 'Samlet writes in the channel.',
    chat: 'Samlet writes to each of you.',
    'when-added':
      'Add the app Samlet to the channel, and Samlet writes there. Until then it writes to each of you.',
  },
  tab: {
    done: 'The family overview is pinned as a tab.',
    'on-way': 'The tab is on its way.',
    'by-hand': 'The tab could not be pinned. Open the channel, press + and choose Samlet.',
  },
  willJoin: 'Will be in it',
  members: 'In the channel',
  leftOut: 'Not in it',
  leftOutNote:
    'Only those to whom everybody in the family has said yes are in it. If the family says yes later, it happens by itself.',
  mustLeave: 'To be taken out today',
  mustLeaveNote: 'The family no longer says yes, and Samlet could not take them out.',
  unknown: 'Somebody whom Samlet does not know. See the members of the channel in Teams.',
  owner: 'owner',
  onWay: 'is on the way in',
  settings: {
    heading: 'Channels in Teams',
    waiting: 'Fetching the settings …',
    intro:
      'Every course can have a channel for its core team. All channels are in one team, the hosting team, whose members IT keeps.',
    mode: 'Where does Samlet write?',
    modes: {
      personal: {
        name: 'Personal messages, with the tab in a private channel',
        text: 'Every course has its own private channel with the family overview as a tab. The bot writes to each person. Works in every municipality.',
      },
      'private-channel': {
        name: 'In the private channel',
        text: 'Every course has its own private channel, and the bot writes there. Teams must let the bot into private channels, and Samlet must be added to each channel.',
      },
      'standard-channel': {
        name: 'In a standard channel',
        text: 'Everybody in the hosting team can read the channel. Choose it only if private channels cannot be used. Samlet never writes names, but colleagues may.',
      },
    },
    team: 'The hosting team’s id or link',
    teamHint: 'In Teams: the three dots beside the team, “Get link to team”. Paste the link here.',
    teamWrong: 'The link or id cannot be used. Get the link in Teams, and paste all of it.',
    known: (id) => `Use the team that Samlet has been added to (${id.slice(0, 8)} …)`,
    save: 'Save',
    saved: 'Saved. New channels follow this. Those that are there stay where they are.',
    try: 'Try the rights',
    tryNote:
      'Samlet makes a trial channel that you own, tries each right, sends a trial message and deletes both again.',
    trying: 'Trying. It takes some seconds …',
    result: 'How it went',
    allWork: 'Everything works. You can save.',
    someMissing: (n) =>
      n === 1 ? 'One thing is missing. The rest works.' : `${n} things are missing. It means this:`,
    steps: {
      'make-channel': {
        name: 'Make a channel',
        missing:
          'Samlet may not make channels in the team. The coordinators must make them in Teams and add Samlet as a tab.',
      },
      'see-members': {
        name: 'See who is in it',
        missing:
          'Samlet may not see who is in a channel. Nobody is taken out by itself, and each coordinator must keep watch.',
      },
      'change-members': {
        name: 'Take people in and out',
        missing:
          'Samlet may not change who is in it. When a family withdraws its yes, it becomes the coordinator’s task the same day.',
      },
      'pin-tab': {
        name: 'Pin the tab',
        missing: 'Samlet may not pin the tab. The coordinator adds it in the channel herself.',
      },
      post: {
        name: 'Write a message',
        missing: 'The bot could not write there. Choose personal messages, or add Samlet, and try again.',
      },
      'delete-channel': {
        name: 'Delete a channel',
        missing: 'Samlet may not delete channels. When a course ends, it becomes the coordinator’s task.',
      },
    },
    outcomes: { works: 'Works', missing: 'Missing', 'not-tried': 'Not tried' },
    right: (name) => `Right in the team: ${name}`,
    left: (name) => `The trial channel “${name}” could not be deleted. Delete it in Teams yourself.`,
  },
}
