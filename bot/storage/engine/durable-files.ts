import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { nfd?: number | null }
type Module = { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } }
type Prepared = { emscriptenOpts: { preRun?: ((module: Module) => void)[] } }

/**
 * PGlite's file system with the one thing it lacks: an fsync that reaches the disk.
 * It reaches into internals of exactly the pinned version, so `synced` is checked at every start.
 */
export class DurableFiles extends NodeFS {
  /** How often a file has been forced to disk since opening. */
  synced = 0

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const prepared = await super.init(...args)
    const options = (prepared as Prepared).emscriptenOpts
    options.preRun = [...(options.preRun ?? []), (module) => this.#sync(module)]
    return prepared
  }

  #sync(module: Module): void {
    module.NODEFS.stream_ops.fsync = (stream) => {
      if (typeof stream.nfd !== 'number') return 0
      fsyncSync(stream.nfd)
      this.synced++
      return 0
    }
  }
}
