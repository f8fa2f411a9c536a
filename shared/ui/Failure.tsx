import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'

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
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{sentence}</MessageBarBody>
      {action && onAction && (
        <MessageBarActions>
          <Button onClick={onAction}>{action}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
