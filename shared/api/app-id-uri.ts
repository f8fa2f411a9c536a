/**
 * What the API is called in Entra, and what a face or a card asks a token for. Entra wants the host of the tab in it, and Teams the bot's id,
 * where a token is asked for from a card; the registration behind it is the API's all the same.
 */
export const appIdUri = (origin: string, botClientId: string): string =>
  `api://${new URL(origin).host}/botid-${botClientId}`

export const apiScope = (uri: string): string => `${uri}/access_as_user`
