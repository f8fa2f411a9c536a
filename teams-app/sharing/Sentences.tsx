import { Text, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  list: {
    margin: 0,
    listStyleType: 'disc',
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
})

export function Sentences({ said }: { said: readonly string[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {said.map((sentence) => (
        <li key={sentence}>
          <Text>{sentence}</Text>
        </li>
      ))}
    </ul>
  )
}
