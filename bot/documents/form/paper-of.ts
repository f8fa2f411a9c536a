import type { Answers } from '#shared/forms/answers.ts'
import type { Circle } from '#shared/forms/circle.ts'
import { factsOn, tell, type Municipality } from '#shared/forms/facts.ts'
import type { Field, Form, Question } from '#shared/forms/form.ts'
import { holds } from '#shared/forms/holds.ts'
import { lawText } from '#shared/forms/law-text.ts'
import { textAt } from '#shared/forms/scope.ts'
import { da } from '#shared/text/da.ts'
import type { Bilingual } from '#shared/text/language.ts'
import { blocksFor, type Filled } from './blocks-for.ts'
import type { Block, FormView } from './view.ts'

/** Who asks. */
export type Asking = { municipality: Municipality & { name: string }; reference: string; coordinator: string }

/** What the paper shows of answers that may not be whole yet: what is missing is left to be written in by hand. */
export function paperOf(
  form: Form,
  given: Partial<Answers>,
  circle: Circle,
  { municipality, reference, coordinator }: Asking,
): FormView {
  const facts = factsOn(circle, municipality)
  const say = (text: Bilingual) => tell(text, 'da', facts)
  const filled: Filled = { answers: given as Answers, circle, say }
  const sections = form.sections.map(({ title, fields }) => ({
    title: say(title),
    blocks: Object.entries(fields).flatMap(([name, field]) => printed(name, field, filled)),
  }))
  const asking: Block = {
    is: 'answer',
    label: da.forms.asks,
    help: '',
    value: da.forms.asking(municipality.name, coordinator),
  }
  const [first, ...rest] = sections
  return {
    municipality: { name: municipality.name },
    reference: form.consent ? reference : '',
    form: form.id,
    formVersion: form.version,
    title: say(form.title),
    intro: form.intro.map(say),
    sections: form.consent && first ? [{ ...first, blocks: [asking, ...first.blocks] }, ...rest] : sections,
  }
}

function printed(name: string, field: Field, filled: Filled): Block[] {
  const { say } = filled
  if (field.kind === 'fixed') return field.text.map((text) => ({ is: 'text', text: say(text), law: '' }))
  if (field.kind === 'law')
    return lawText(field, filled.circle).map(({ text, reference }) => ({
      is: 'text',
      text: say(text),
      law: reference.da,
    }))
  return mayBeAsked(field, filled) ? blocksFor(name, field, filled) : []
}

/** As long as nobody is chosen, the paper asks what may be asked of somebody. */
function mayBeAsked({ when }: Question, { answers, circle }: Filled): boolean {
  if (when === undefined || ('person' in when && textAt(when.person, { answers }) === '')) return true
  return holds(when, { answers }, circle)
}
