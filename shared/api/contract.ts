import type * as z from 'zod'

/** One REST call as data: the server mounts it, the faces call it. Bodies of GET are empty objects. */
export type Contract<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = {
  method: 'get' | 'post' | 'put' | 'delete'
  path: `/api/${string}`
  params: P
  body: B
  response: R
}

export type AnyContract = Contract<z.ZodType, z.ZodType, z.ZodType>
export type Input<C extends AnyContract> = { params: z.output<C['params']>; body: z.output<C['body']> }
export type Output<C extends AnyContract> = z.output<C['response']>

export const contract = <P extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  c: Contract<P, B, R>,
) => c
