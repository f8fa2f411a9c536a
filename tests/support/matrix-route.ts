import type { Call } from '#shared/api/client.ts'
import type { AnyContract, Input } from '#shared/api/contract.ts'
import type { Thing, Verb } from '#shared/domain/access-table.ts'

/** A route, and the cell of catalogue 5.2 that it stands on. */
export type MatrixRoute = {
  act: Verb
  object: Thing
  contract: AnyContract
  attempt: (call: Call) => Promise<unknown>
}

export const route = <C extends AnyContract>(
  act: Verb,
  object: Thing,
  contract: C,
  input: () => Input<C>,
): MatrixRoute => ({ act, object, contract, attempt: (call) => call(contract, input()) })
