import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StoredEvent } from './graph/stored-event.ts'
import type { StoredChannel } from './graph/stored-channel.ts'
import type { StoredMail } from './graph/mail.ts'
import type { StoredMessage } from './connector/stored-message.ts'

/** All that the local Microsoft 365 remembers. Plain data, so that it can lie in one file. */
export type State = {
  /** Grows with every change in a calendar; delta links hold it. */
  sequence: number
  events: StoredEvent[]
  mails: StoredMail[]
  channels: StoredChannel[]
  /** Channels that were deleted: for 30 days nobody else gets their name. */
  deletedChannels?: { name: string; at: string }[]
  messages: StoredMessage[]
  /** Conversations that Samlet has been added to. */
  installed: string[]
  /** Those whose installation the service has acknowledged. */
  told: string[]
}

export type Store = {
  state: State
  /** To be called after every change; writes shortly after. */
  changed(): void
  /** Writes what is waiting to be written. */
  flush(): void
}

const writeAfterMs = 50

/**
 * @param file where it lies between starts, or null to forget at the end
 * @param fresh what is there the first time
 */
export function openStore(file: string | null, fresh: () => State): Store {
  const state = read(file) ?? fresh()
  let waiting: NodeJS.Timeout | null = null
  const flush = () => {
    if (waiting) clearTimeout(waiting)
    waiting = null
    if (file) write(file, state)
  }
  return {
    state,
    changed() {
      if (file) waiting ??= setTimeout(flush, writeAfterMs)
    },
    flush,
  }
}

function read(file: string | null): State | null {
  if (!file) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Renaming is atomic: a crash leaves the old file or the new one, never half of one. */
function write(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.next`, JSON.stringify(state))
  renameSync(`${file}.next`, file)
}
