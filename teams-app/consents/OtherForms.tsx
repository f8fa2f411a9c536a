import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { formIds, type FormId } from '#shared/forms/form.ts'
import { formOn } from '#shared/forms/versions.ts'
import { useToday } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'baseline',
  },
})

/** The other papers that may be wanted: the two other consents, and the sheet that is handed out first. */
export function OtherForms({ courseId, shown }: { courseId: string; shown: FormId }) {
  const { tab, language } = useWords()
  const styles = useStyles()
  const today = useToday()
  return (
    <nav className={styles.root} aria-label={tab.consent.others}>
      <Text>{tab.consent.others}</Text>
      {formIds
        .filter((id) => id !== shown)
        .map((id) => (
          <TabLink key={id} href={`/course/${courseId}/consents/${id}`}>
            {formOn(id, today).title[language]}
          </TabLink>
        ))}
    </nav>
  )
}
