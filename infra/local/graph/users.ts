import { findMailbox, people, type Mailbox } from '../directory.ts'
import { GraphRefusal, mailboxOf, ok, type Answer, type Call, type Json } from './call.ts'
import { graphOrigin, page, selected } from './paging.ts'

const usualPage = 100

/** People of the directory. Rooms are users too in Entra, but disabled ones: they are found under places. */
export const userHandlers = {
  'GET /me': (call: Call): Answer => {
    if (call.caller.kind !== 'person')
      throw new GraphRefusal(
        400,
        'BadRequest',
        '/me request is only valid with delegated authentication flow.',
      )
    return one(call, call.caller.mailbox)
  },
  'GET /users': (call: Call): Answer => {
    const fits = matcher(call)
    return page(call, people.filter(fits).map(userShape), usualPage)
  },
  'GET /users/:user': (call: Call): Answer => {
    const found = findMailbox(call.params['user'] ?? '')
    if (!found)
      throw new GraphRefusal(
        404,
        'Request_ResourceNotFound',
        `Resource '${call.params['user']}' does not exist.`,
      )
    return one(call, found)
  },
  'GET :mailbox/mailboxSettings': (call: Call): Answer => {
    mailboxOf(call)
    return ok({
      '@odata.context': `${graphOrigin}/$metadata#mailboxSettings`,
      timeZone: 'Romance Standard Time',
      language: { locale: 'da-DK', displayName: 'Danish (Denmark)' },
      dateFormat: 'dd-MM-yyyy',
      timeFormat: 'HH:mm',
    })
  },
}

const one = (call: Call, mailbox: Mailbox) =>
  ok(selected(call, { '@odata.context': `${graphOrigin}/$metadata#users/$entity`, ...userShape(mailbox) }))

export function userShape(one: Mailbox): Json {
  const [givenName, ...rest] = one.name.split(' ')
  return {
    id: one.id,
    displayName: one.name,
    givenName: givenName ?? null,
    surname: rest.join(' ') || null,
    jobTitle: one.title,
    mail: one.mail,
    userPrincipalName: one.mail,
    businessPhones: [],
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'da-DK',
  }
}

/** `$search` needs the consistency header at Microsoft; `$filter` knows startswith only. */
function matcher(call: Call): (one: Mailbox) => boolean {
  const search = call.query.get('$search')
  const filter = call.query.get('$filter')
  if (search) {
    const words = [...search.matchAll(/"(displayName|mail):([^"]+)"/g)]
    if (!words.length) throw new GraphRefusal(400, 'Request_BadRequest', 'Invalid $search.')
    return (one) =>
      words.some(([, property, word]) =>
        (property === 'mail' ? one.mail : one.name).toLowerCase().includes(word!.toLowerCase()),
      )
  }
  if (filter) {
    const found = /^startswith\((displayName|mail),\s*'([^']*)'\)$/i.exec(filter)
    if (!found) throw new GraphRefusal(400, 'Request_UnsupportedQuery', 'Unsupported $filter.')
    return (one) =>
      (found[1] === 'mail' ? one.mail : one.name).toLowerCase().startsWith(found[2]!.toLowerCase())
  }
  return () => true
}
