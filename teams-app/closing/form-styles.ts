import { makeStyles, tokens } from '@fluentui/react-components'

/** The two forms of the screen: what is asked, and one button under it. */
export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '28rem' },
  act: { alignSelf: 'flex-start' },
})
