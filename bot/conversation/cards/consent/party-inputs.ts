import { TextBlock, TextInput, type CardElement } from '@microsoft/teams.cards'
import { tell } from '#shared/forms/facts.ts'
import type { FieldOf, Options } from '#shared/forms/form.ts'
import { partiesFor, typesFor, type PartyChoice } from '#shared/forms/parties.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import { partyRowsAt } from './answers-typed.ts'
import { choices, told, valueOf, type Drawing } from './choices.ts'
import { nobody } from './typed.ts'

/** More rows than this are written in in the tab; Teams takes no card of any size. */
export const mostParties = 6

const valueFor = ({ party: { kind, id } }: PartyChoice) => `${kind}/${id}`
const titleFor = ({ party: { kind }, name }: PartyChoice, language: Language) =>
  kind === 'department' ? textIn(language).cards.consent.own.department(name[language]) : name[language]

/** Who may know what: a row a party. The last row is chosen among everybody; those above stand, or are taken out. */
export function partyInputs(
  grid: FieldOf<'grid'>,
  at: string,
  drawing: Drawing,
  label: string,
): CardElement[] {
  const { typed, circle, speech, more } = drawing
  const { language } = speech
  const { cards, forms } = textIn(language)
  const { own } = cards.consent
  const filled = partyRowsAt(at, typed)
  const fresh = (filled.at(-1) ?? -1) + 1
  const rows = filled.length === 0 || (more && filled.length < mostParties) ? [...filled, fresh] : filled
  // Whoever is offered whatever else is answered: the form refuses the giver himself.
  const offered = partiesFor(grid, { answers: {} }, circle)
  const taken = rows.slice(0, -1).map((n) => typed[`${at}.${n}.party`])
  return [
    new TextBlock(label, { wrap: true }),
    ...rows.flatMap((n) => {
      const chosen = offered.find((choice) => valueFor(choice) === typed[`${at}.${n}.party`])
      const alone = rows.at(-1) !== n && chosen !== undefined
      const among = alone ? [chosen] : offered.filter((choice) => !taken.includes(valueFor(choice)))
      const named = chosen ? `${chosen.name[language]}: ` : ''
      const may = chosen ? typesFor(grid, chosen.party) : Object.keys(grid.types)
      return [
        choices(
          `${at}.${n}.party`,
          own.party,
          [
            ...among.map((choice) => ({ title: titleFor(choice, language), value: valueFor(choice) })),
            ...(rows.length > 1 ? [{ title: own.takeOut, value: nobody }] : []),
          ],
          drawing,
        ),
        choices(
          `${at}.${n}.types`,
          `${named}${forms.types}`,
          told(grid.types, language).filter(({ value }) => may.includes(value)),
          drawing,
          true,
        ),
        ...(grid.other
          ? [
              new TextInput({
                id: `${at}.${n}.other`,
                label: `${named}${tell(grid.other.label, language, speech.facts)}`,
                maxLength: 200,
                ...valueOf(typed[`${at}.${n}.other`]),
              }),
            ]
          : []),
        ...(Object.keys(grid.directions).length > 1
          ? [
              choices(
                `${at}.${n}.direction`,
                `${named}${forms.direction}`,
                told(grid.directions as Options, language),
                {
                  speech,
                  typed: { [`${at}.${n}.direction`]: Object.keys(grid.directions)[0]!, ...typed },
                },
              ),
            ]
          : []),
      ]
    }),
  ]
}
