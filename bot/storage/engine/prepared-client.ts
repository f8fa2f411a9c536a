import pg from 'pg'

/** More texts than this come from lists of varying length; they go unprepared rather than fill the server's memory. */
const mostPrepared = 400

const types = new pg.TypeOverrides()
/** A date is a calendar day, never an instant in somebody's time zone. */
types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/**
 * A client that lets the server keep the plan of every statement with parameters.
 * Row-level security makes plans dear: without this, planning the overview costs more than running it.
 */
export class PreparedClient extends pg.Client {
  readonly #names = new Map<string, string>()

  constructor(config?: string | pg.ClientConfig) {
    super({ ...(typeof config === 'string' ? { connectionString: config } : config), types })
    const plain = this.query.bind(this) as (...args: unknown[]) => unknown
    this.query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
      const name =
        typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.#nameOf(text) : null
      return name ? plain({ name, text, values }, ...rest) : plain(text, values, ...rest)
    }) as typeof this.query
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text)
    if (known) return known
    if (this.#names.size >= mostPrepared) return null
    const name = `s${this.#names.size + 1}`
    this.#names.set(text, name)
    return name
  }
}
