import { Button } from '@fluentui/react-components'
import { Notice } from './Notice.tsx'

/** What happened and what to do. Inside a page; nothing that was typed goes away. */
export function Failure({
  sentence,
  action,
  onAction,
}: {
  sentence: string
  action?: string
  onAction?: () => void
}) {
  return (
    <Notice
      intent="error"
      action={action && onAction ? <Button onClick={onAction}>{action}</Button> : undefined}
    >
      {sentence}
    </Notice>
  )
}
