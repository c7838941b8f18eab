import { Component, type ComponentType } from 'preact'
import type { Session } from '../session/session'
import { panelOf } from './tabs'
import type { ViewEntry } from './views'

interface Props {
  readonly entry: ViewEntry
  readonly session: Session
  readonly shown: boolean
}

type Loaded = { readonly is: 'loading' } | { readonly is: 'failed' } | { readonly is: 'there'; View: ComponentType }

/**
 * A tab's panel. Its view is fetched and made when it is shown for the first time, and stays: what was opened or typed is
 * still there when the tab is shown again. While it is hidden nothing of it is drawn.
 */
export class Panel extends Component<Props, { readonly view: Loaded }> {
  override state: { readonly view: Loaded } = { view: { is: 'loading' } }
  private asked = false

  override shouldComponentUpdate(next: Readonly<Props>): boolean {
    return next.shown || this.props.shown
  }

  override componentDidMount(): void {
    this.fetchOnce()
  }

  override componentDidUpdate(): void {
    this.fetchOnce()
  }

  private fetchOnce(): void {
    if (this.asked || !this.props.shown) return
    this.asked = true
    const { entry, session } = this.props
    entry.load().then(
      (open) => {
        this.setState({ view: { is: 'there', View: open(session) } })
      },
      () => {
        this.setState({ view: { is: 'failed' } })
      },
    )
  }

  private again(): void {
    this.asked = false
    this.setState({ view: { is: 'loading' } })
  }

  override render() {
    const { entry, shown } = this.props
    const { view } = this.state
    return (
      <div class="panel" hidden={!shown} {...panelOf(entry.id)}>
        {view.is === 'there' && <view.View />}
        {view.is === 'failed' && (
          <section class="card">
            <p role="alert">{entry.title} could not be loaded; formulas keep working.</p>
            <button
              type="button"
              onClick={() => {
                this.again()
              }}
            >
              Try again
            </button>
          </section>
        )}
      </div>
    )
  }
}
