import { Button, Text } from '@fluentui/react-components'
import type { Call } from '#shared/api/client.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Dialog, useDialogStyles } from '../Dialog.tsx'
import { sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useGroupAct, type Group } from './use-groups.ts'

type Props = {
  button: string
  heading: string
  what: string
  /** What the way out is called; "Fortryd" unless said. */
  keep?: string
  act: (call: Call) => Promise<Group>
}

/** A question before what cannot be undone: what it does, the act, and the way out. */
export function Ask(props: Props) {
  return (
    <Dialog heading={props.heading} trigger={(open) => <Button onClick={open}>{props.button}</Button>}>
      {(close) => <Question {...props} close={close} />}
    </Dialog>
  )
}

function Question({ button, what, keep, act, close }: Props & { close: () => void }) {
  const words = useWords()
  const styles = useDialogStyles()
  const doing = useGroupAct(act, close)
  return (
    <div className={styles.body}>
      <Text>{what}</Text>
      {doing.error && <Failure sentence={sentenceOf(doing.error, words)} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={doing.isPending}
          onClick={() => doing.mutate(undefined)}
        >
          {button}
        </Button>
        <Button onClick={close}>{keep ?? words.tab.cancel}</Button>
      </div>
    </div>
  )
}
