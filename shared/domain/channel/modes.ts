/** What a municipality's administrator chooses: where the bot posts to a core team (architecture, "Channels"). */
export const channelModes = ['personal', 'private-channel', 'standard-channel'] as const
export type ChannelMode = (typeof channelModes)[number]

/** What an administrator tries before she chooses, in this order. */
export const trialSteps = [
  'make-channel',
  'see-members',
  'change-members',
  'pin-tab',
  'post',
  'delete-channel',
] as const
export type TrialStep = (typeof trialSteps)[number]

/** A standard channel has no members of its own: everybody in the hosting team reads it. */
export const isOpenChannel = (mode: ChannelMode) => mode === 'standard-channel'

/** What the right is called where it is given: resource-specific consent in the hosting team. Posting is Teams' own to allow. */
export const rightsFor: Record<TrialStep, string | null> = {
  'make-channel': 'Channel.Create.Group, ChannelSettings.Read.Group',
  'see-members': 'ChannelMember.Read.Group',
  'change-members': 'ChannelMember.ReadWrite.Group',
  'pin-tab': 'TeamsTab.Create.Group',
  post: null,
  'delete-channel': 'Channel.Delete.Group',
}
