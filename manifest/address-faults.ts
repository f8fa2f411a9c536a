const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Teams and Outlook load https only. Plain http is for the local exercise, on this machine. */
export function addressFaults(address: string): string[] {
  if (!URL.canParse(address)) return [`»${address}« er ikke en adresse.`]
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) return []
  return [`${address} skal være https.`]
}
