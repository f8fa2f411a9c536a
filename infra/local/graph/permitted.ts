import { findMailbox, type Mailbox } from '../directory.ts'
import { hostingTeam } from '../personas.ts'
import type { Grants } from '../identity/registrations.ts'
import { GraphRefusal, type GraphCaller } from './call.ts'
import { rights, type Operation, type Right } from './rights.ts'

export type Permitted = { mailbox: Mailbox | null; basic: boolean }

/**
 * Does the token open this operation, and on whose mailbox?
 * @throws GraphRefusal 403 without the right, 404 for a mailbox that is not there
 */
export function permit(
  operation: Operation,
  params: Readonly<Record<string, string>>,
  caller: GraphCaller,
  grants: Grants,
): Permitted {
  const right: Right = rights[operation]
  const held = heldRights(right, params, caller, grants)
  if (held.length === 0)
    throw new GraphRefusal(
      403,
      operation.includes('/teams/') ? 'Forbidden' : 'ErrorAccessDenied',
      'Access is denied. Check credentials and try again.',
    )
  const mailbox = operation.includes(':mailbox') ? mailboxFor(params['user'], caller, held, grants) : null
  return { mailbox, basic: held.every((name) => name === 'Calendars.ReadBasic') }
}

function heldRights(
  right: Right,
  params: Readonly<Record<string, string>>,
  caller: GraphCaller,
  grants: Grants,
): string[] {
  if (caller.kind === 'person') return right.delegated.filter((name) => caller.scopes.has(name))
  const inTeam = grants.resourceSpecific.get(params['team'] ?? '') ?? new Set<string>()
  return [
    ...right.application.filter((name) => caller.roles.has(name)),
    ...(right.team ?? []).filter((name) => inTeam.has(name)),
  ]
}

/** A person reaches her own mailbox only; an application those that Exchange RBAC lets it into. */
function mailboxFor(
  user: string | undefined,
  caller: GraphCaller,
  held: readonly string[],
  grants: Grants,
): Mailbox {
  if (user === undefined) {
    if (caller.kind === 'person') return caller.mailbox
    throw new GraphRefusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
  }
  const mailbox = findMailbox(user)
  if (!mailbox) throw new GraphRefusal(404, 'ErrorInvalidUser', `The requested user '${user}' is invalid.`)
  const open =
    caller.kind === 'person'
      ? caller.mailbox.id === mailbox.id
      : held.some((name) => grants.application.get(name)?.has(mailbox.mail.toLowerCase()))
  if (!open)
    throw new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
  return mailbox
}

export const isTeams = (operation: Operation) => operation.includes('/teams/')
export const teamKey = (params: Readonly<Record<string, string>>) =>
  params['channel'] ?? params['team'] ?? hostingTeam.id
