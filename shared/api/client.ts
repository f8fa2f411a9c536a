import type * as z from 'zod/mini'
import { reasons, type Reason } from '#shared/domain/reason.ts'
import type { AnyContract, Input, Output } from './contract.ts'

/** A refusal from the service. `reason` is a key in shared/text; `detail` names what it is about, without personal data. */
export class ApiError extends Error {
  readonly status: number
  readonly reason: Reason
  readonly detail: string | null
  readonly claims: string | null
  constructor(status: number, reason: Reason, detail: string | null = null, claims: string | null = null) {
    super(`${status} ${reason}`)
    this.status = status
    this.reason = reason
    this.detail = detail
    this.claims = claims
  }
}

export type Call = <C extends AnyContract>(c: C, input: Input<C>) => Promise<Output<C>>

/** The browser's half of a contract. `token` comes from nested app authentication; a 401 with a claims challenge asks it once more. */
export function apiClient(baseUrl: string, token: (claims?: string) => Promise<string>): Call {
  const once = async <C extends AnyContract>(c: C, input: Input<C>, claims?: string): Promise<Output<C>> => {
    const path = c.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String((input.params as Record<string, unknown>)[name])),
    )
    const authorization = `Bearer ${await token(claims)}`
    const response = await fetch(baseUrl + path, {
      method: c.method.toUpperCase(),
      headers: { authorization, 'content-type': 'application/json' },
      ...(c.method === 'get' ? {} : { body: JSON.stringify(input.body) }),
    }).catch(() => {
      throw new ApiError(0, 'offline')
    })
    if (!response.ok) throw await refusal(response)
    return (c.response as z.ZodMiniType<Output<C>>).parse(await response.json())
  }
  return async (c, input) => {
    try {
      return await once(c, input)
    } catch (error) {
      if (error instanceof ApiError && error.status === 401 && error.claims)
        return once(c, input, error.claims)
      throw error
    }
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as {
    reason?: string
    detail?: string
    claims?: string
  }
  const reason =
    reasons.find((known) => known === body.reason) ??
    (response.status >= 502 ? 'service-unavailable' : 'unexpected')
  return new ApiError(response.status, reason, body.detail ?? null, body.claims ?? null)
}
