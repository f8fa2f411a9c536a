import { Component, type ReactNode } from 'react'
import { Failure } from '#shared/ui/Failure.tsx'
import { WordsContext } from './words.ts'

/**
 * The last net: a part of the tab that could not be fetched or drawn, as after a new version of Samlet.
 * She is told, and one press fetches the tab again.
 */
export class Mishap extends Component<{ children: ReactNode }, { happened: boolean }> {
  static override contextType = WordsContext
  declare context: React.ContextType<typeof WordsContext>
  override state = { happened: false }

  static getDerivedStateFromError(): { happened: boolean } {
    return { happened: true }
  }

  override render(): ReactNode {
    if (!this.state.happened) return this.props.children
    const { tab } = this.context
    return (
      <main>
        <Failure sentence={tab.mishap} action={tab.reload} onAction={() => location.reload()} />
      </main>
    )
  }
}
