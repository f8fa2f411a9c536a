import type { RequestHandler, Router } from 'express'
import * as z from 'zod/mini'
import type { AnyContract, Input, Output } from '#shared/api/contract.ts'
import type { Caller } from './caller.ts'
import { Refused } from './refused.ts'

/** `By`: whom the middleware before the route has let in. */
export type Handler<C extends AnyContract, By = Caller> = (input: Input<C>, by: By) => Promise<Output<C>>

/** The server's half of a contract: what comes in is parsed once, here; what goes out is checked too. */
export function mount<C extends AnyContract, By = Caller>(
  router: Router,
  c: C,
  handle: Handler<C, By>,
): void {
  const schema = z.object({ params: c.params, body: c.body })
  // An answer that a handler gives again as the very same object has been checked before.
  const checked = new WeakMap<object, string>()
  const handler: RequestHandler = async (req, res) => {
    const input = schema.safeParse({ params: req.params, body: req.body ?? {} })
    if (!input.success) throw new Refused(400, 'invalid-request', where(input.error))
    const answer = await handle(input.data as Input<C>, res.locals['caller'] as By)
    const known = checked.get(answer as object)
    const text = known ?? JSON.stringify(c.response.parse(answer))
    if (!known) checked.set(answer as object, text)
    res.type('json').end(text)
  }
  router[c.method](c.path, handler)
}

/** The field's path only: what was typed may be personal and never travels back in an error. */
function where(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path.filter((step) => step !== 'body' && step !== 'params') ?? []
  return path.join('.')
}
