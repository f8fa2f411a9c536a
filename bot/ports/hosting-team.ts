/**
 * What the product may change in the municipality's hosting team by its own right there (resource-specific consent, architecture
 * "Who acts towards Graph"), in nobody's name.
 */
export type HostingTeam = {
  /**
   * Somebody who is not in the channel any more, or a channel that is gone, is not an error.
   * @throws Microsoft365Failure
   */
  removeFromChannel(teamId: string, channelId: string, staffId: string): Promise<void>
}
