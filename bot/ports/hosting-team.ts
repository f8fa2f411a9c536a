/** Who is in a channel, by Entra object id. */
export type ChannelMember = { staffId: string; owner: boolean }

/** `open`: a standard channel, which everybody in the hosting team reads; otherwise a private one. */
export type WantedChannel = { name: string; ownerId: string; open: boolean }

export type MadeChannel =
  | { made: true; channelId: string }
  /** The name is taken by a channel of another kind or by one that was deleted within 30 days · the owner is not in the hosting team. */
  | { made: false; because: 'channel-name-taken' | 'not-in-hosting-team' }

/**
 * What the product may change in the municipality's hosting team by its own right there (resource-specific consent, architecture
 * "Who acts towards Graph"), in nobody's name. Every act may be asked for again: what is done already is found, never done twice.
 * `gone`: the channel itself is not found either. For a moment that may be said of one that is there: whoever forgets it for good asks
 * again later. Every error is a Microsoft365Failure.
 */
export type HostingTeam = {
  /** The channel of that name, with that owner: found, or made. */
  makeChannel(teamId: string, wanted: WantedChannel): Promise<MadeChannel>
  members(teamId: string, channelId: string): Promise<ChannelMember[] | 'gone'>
  /** Only who is in the hosting team can be in its channels. */
  addToChannel(
    teamId: string,
    channelId: string,
    who: ChannelMember,
  ): Promise<'in' | 'not-in-hosting-team' | 'gone'>
  /** Somebody who is not in the channel any more is out of it. */
  removeFromChannel(teamId: string, channelId: string, staffId: string): Promise<'out' | 'gone'>
  /** May Samlet change who is in the channel? Asked without anybody joining or leaving it. */
  mayChangeMembers(teamId: string, channelId: string): Promise<boolean>
  /** `entityId` tells one tab of ours from another. */
  pinTab(
    teamId: string,
    channelId: string,
    tab: { name: string; entityId: string; address: string },
  ): Promise<'pinned' | 'gone'>
  deleteChannel(teamId: string, channelId: string): Promise<'deleted' | 'gone'>
}
