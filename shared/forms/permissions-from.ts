import { Temporal } from 'temporal-polyfill'
import { consentForms, type Consent, type ConsentParty } from '#shared/domain/consent/consent.ts'
import { lawOn } from '#shared/domain/consent/law.ts'
import type { LawKey } from '#shared/domain/consent/law-keys.ts'
import type { Party, PartyRow, Signature } from './answers.ts'
import type { Circle } from './circle.ts'
import type { Fault } from './fault.ts'
import type { Form } from './form.ts'
import { checkAnswers } from './schema.ts'

/** One signed form. `idFor` gives the same id for the same tick, so that sending a form twice makes each permission once. */
export type Signing = { signatureId: string; idFor: (tick: string) => string }

export type Permitted = { ok: true; permissions: Consent[] } | { ok: false; faults: Fault[] }

/** What every consent asks that a permission is made of; definitions.test.ts holds the forms to it. */
type ConsentAnswers = {
  giver: string
  aboutGiver?: boolean
  children: { child: string; heardOn?: string }[]
  parties: PartyRow[]
  from: string
  until: string
  informationSheetOn: string
  signature: Signature
  youths: { youth: string; signature: Signature }[]
  gdprBasis: LawKey
  guideReadOn?: string
}

/** A yes of one person for himself, or for his child. */
type Yes = { giverId: string; childId: string | null; signedOn: string; from: string; heardOn: string | null }

/**
 * A consent's answers as permissions: one for each ticked party and each person the form concerns. The answers are held
 * to the form here, so none that fails makes a permission. Towards the very person it concerns none is made: everybody
 * knows himself.
 */
export function permissionsFrom(form: Form, given: unknown, circle: Circle, signing: Signing): Permitted {
  const checked = checkAnswers(form, given, circle)
  if (!checked.ok) return checked
  const [id, { consent }] = [consentForms.find((one) => one === form.id), form]
  if (!id || !consent) return { ok: true, permissions: [] }
  const answers = checked.answers as ConsentAnswers
  const permissions = answers.parties.flatMap(({ party, types, other, direction }) =>
    yesesIn(answers)
      .filter(({ giverId, childId }) => party.kind !== 'member' || party.id !== (childId ?? giverId))
      .map(({ giverId, childId, signedOn, from, heardOn }): Consent => ({
        id: signing.idFor(`${party.kind}/${party.id}/${giverId}/${childId ?? ''}`),
        signatureId: signing.signatureId,
        form: id,
        formVersion: form.version,
        giverId,
        childId,
        ...towards(party),
        direction,
        types: types as Consent['types'],
        other,
        purpose: consent.purpose,
        from,
        until: answers.until,
        signedOn,
        informationSheetOn: answers.informationSheetOn,
        guideReadOn: answers.guideReadOn ?? null,
        heardOn,
        legalBasis: reference(consent.legalBasis, signedOn, circle),
        gdprBasis: reference(answers.gdprBasis, signedOn, circle),
        withdrawnOn: null,
        endedOn: null,
      })),
  )
  return { ok: true, permissions }
}

/** The giver for himself and for each child; and each youth who signed along for himself, from that day at the earliest. */
function yesesIn({ giver, aboutGiver, children, youths, signature, from }: ConsentAnswers): Yes[] {
  const own = { giverId: giver, signedOn: signature.on, from }
  return [
    ...(aboutGiver ? [{ ...own, childId: null, heardOn: null }] : []),
    ...children.map(({ child, heardOn = null }) => ({ ...own, childId: child, heardOn })),
    ...youths.map(({ youth, signature: { on } }) => ({
      giverId: youth,
      childId: null,
      signedOn: on,
      from: Temporal.PlainDate.compare(on, from) > 0 ? on : from,
      heardOn: null,
    })),
  ]
}

function towards({ kind, id }: Party): ConsentParty {
  return {
    contactId: kind === 'contact' ? id : null,
    department: kind === 'department' ? id : null,
    memberId: kind === 'member' ? id : null,
  }
}

const reference = (key: LawKey, on: string, { house }: Circle) =>
  lawOn(key, Temporal.PlainDate.from(on), house.laws).da
