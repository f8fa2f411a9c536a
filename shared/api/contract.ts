import type * as z from 'zod/mini'

/** One REST call as data: the server mounts it, the faces call it. Bodies of GET are empty objects. */
export type Contract<P extends z.ZodMiniType, B extends z.ZodMiniType, R extends z.ZodMiniType> = {
  method: 'get' | 'post' | 'put' | 'delete'
  path: `/api/${string}`
  params: P
  body: B
  response: R
}

export type AnyContract = Contract<z.ZodMiniType, z.ZodMiniType, z.ZodMiniType>
export type Input<C extends AnyContract> = { params: z.output<C['params']>; body: z.output<C['body']> }
export type Output<C extends AnyContract> = z.output<C['response']>

export const contract = <P extends z.ZodMiniType, B extends z.ZodMiniType, R extends z.ZodMiniType>(
  c: Contract<P, B, R>,
) => c
