import { ExecuteAction, type CardElement } from '@microsoft/teams.cards'
import { Temporal } from 'temporal-polyfill'
import { consentForms, type ConsentForm } from '#shared/domain/consent/consent.ts'
import { signs } from '#shared/domain/consent/givers.ts'
import { stillMissing } from '#shared/domain/consent/still-missing.ts'
import { usualForm } from '#shared/domain/consent/usual-form.ts'
import { endingWithin, isValid } from '#shared/domain/consent/valid.ts'
import { formOn } from '#shared/forms/versions.ts'
import type { Text } from '#shared/text/da.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import { formatDay, formatDue } from '#shared/text/format.ts'
import type { Card } from '../../../ports/posting.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import { namesIn, partyOf } from './names.ts'
import { notice, ownCard, section, step, typedText, type Pressed } from './own-card.ts'

/** The bot warns 30 days before. */
const endingDays = 30
/** More lines than this are read in the tab; Teams takes no card of any size. */
const mostLines = 12

/** What came of the last press. */
export type Outcome = { is: 'Good' | 'Attention'; lines: readonly string[] }

/** Who has signed, whose yes is still missing, what soon ends: what the coordinator sees of the consent card (B-6). */
export function overviewCard(
  course: StoredCourse,
  pressed: Pressed,
  {
    today,
    outcome,
    language,
    teamsAppId,
  }: { today: Temporal.PlainDate; outcome: Outcome | null; language: Language; teamsAppId: string },
): Card {
  const { own } = textIn(language).cards.consent
  const said = { today, language, own }
  const body = [
    ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
    section(own.signers),
    ...lines(signed(course, said), own),
    section(own.missing),
    ...lines(missing(course, said), own, own.nothingMissing),
    section(own.ending),
    ...lines(ending(course, said), own, own.nothingEnding),
  ]
  const give = (form: ConsentForm, title: string) =>
    new ExecuteAction({
      verb: 'consent-form',
      title,
      data: { ...pressed, form },
      associatedInputs: 'none',
      fallback: 'drop',
    })
  const usual = usualForm(course.modelId)
  const others = consentForms.filter((id) => id !== usual)
  const actions = [
    give(usual, own.give).withStyle('positive'),
    step('consent-choose', own.withdraw, pressed),
    ...others.map((id) => give(id, own.others(formOn(id, today).title[language]))),
  ]
  return ownCard(
    { heading: own.heading, reference: course.reference, body, actions, language },
    pressed,
    teamsAppId,
  )
}

type Said = { today: Temporal.PlainDate; language: Language; own: Text['cards']['consent']['own'] }

function lines(words: readonly string[], { more }: Said['own'], otherwise?: string): CardElement[] {
  if (words.length === 0) return otherwise ? [typedText(otherwise)] : []
  const rest = words.length - mostLines
  return [...words.slice(0, mostLines).map(typedText), ...(rest > 0 ? [typedText(more(rest))] : [])]
}

function signed(course: StoredCourse, { today, language, own }: Said): string[] {
  const { members, consents } = course
  return members
    .filter((member) => signs(member, today, course))
    .map(({ id, name }) => {
      const days = consents
        .filter(
          (consent) =>
            consent.giverId === id && consent.purpose === 'coordination' && isValid(consent, today),
        )
        .map(({ signedOn }) => signedOn)
        .toSorted()
      const last = days.at(-1)
      return last ? own.signed(name, day(last, language)) : own.notSigned(name)
    })
}

/** One line for everybody who is missing for the same people, whatever the number of parties. */
function missing(course: StoredCourse, { today, language, own }: Said): string[] {
  const names = namesIn(course, { today, language })
  const parties = new Map<string, string[]>()
  for (const { party, giverId, memberIds } of stillMissing({ ...course, plan: null }, today)) {
    const key = [giverId, ...memberIds].join(' ')
    parties.set(key, [...(parties.get(key) ?? []), names.party(party)])
  }
  return [...parties].map(([key, towards]) => {
    const [giverId = '', ...memberIds] = key.split(' ')
    return own.missingYes(names.member(giverId), names.people(giverId, memberIds), names.list(towards))
  })
}

function ending(course: StoredCourse, { today, language, own }: Said): string[] {
  const names = namesIn(course, { today, language })
  const told = endingWithin(course.consents, today, endingDays).map((consent) => {
    const until = Temporal.PlainDate.from(consent.until)
    const party = names.party(partyOf(consent))
    return own.endingYes(
      names.member(consent.giverId),
      party,
      day(consent.until, language),
      formatDue(until, today, language),
    )
  })
  return [...new Set(told)]
}

const day = (iso: string, language: Language) => formatDay(Temporal.PlainDate.from(iso), language)
