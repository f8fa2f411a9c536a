import { Subtitle1, makeStyles, tokens } from '@fluentui/react-components'
import type { Answers } from '#shared/forms/answers.ts'
import type { Field, Section } from '#shared/forms/form.ts'
import { holds } from '#shared/forms/holds.ts'
import type { View } from './view.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
})

/** A section with what it asks now. One that asks and says nothing is not drawn. */
export function FormSection({ section, asked, view }: { section: Section; asked: Answers; view: View }) {
  const styles = useStyles()
  const scope = { answers: asked }
  const isShown = (name: string, field: Field) =>
    field.kind === 'fixed' || field.kind === 'law'
      ? field.when === undefined || holds(field.when, scope, view.circle)
      : name in asked
  const shown = Object.entries(section.fields).filter(([name, field]) => isShown(name, field))
  if (shown.length === 0) return null
  return (
    <section className={styles.root}>
      <Subtitle1 as="h2">{view.say(section.title)}</Subtitle1>
      {shown.map(([name, field]) => view.draw(name, field, scope))}
    </section>
  )
}
