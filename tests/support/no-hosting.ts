import type { World } from '#bot/world.ts'

const none = (): never => {
  throw new Error('There is no Teams in this test.')
}

/** No hosting team and no way out: whoever asks for either fails. */
export const noHosting: World['hosting'] = {
  team: new Proxy({} as World['hosting']['team'], { get: none }),
  posting: new Proxy({} as World['hosting']['posting'], { get: none }),
  origin: '',
}
