export type StoredTab = {
  id: string
  name: string
  appId: string
  entityId: string | null
  contentUrl: string | null
  websiteUrl: string | null
}

export type StoredChannel = {
  id: string
  teamId: string
  name: string
  description: string | null
  membershipType: 'standard' | 'private'
  createdAt: string
  members: { userId: string; owner: boolean }[]
  tabs: StoredTab[]
}
