import type { ComponentType } from 'preact'
import type { Session } from '../session/session'

/**
 * What a view's folder gives: called once, when its tab is opened for the first time. Here the view makes its model, which
 * lives as long as the pane, and returns the component that shows it.
 */
export type OpenView = (session: Session) => ComponentType
