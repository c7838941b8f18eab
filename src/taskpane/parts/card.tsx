import type { ComponentChildren } from 'preact'
import { useUniqueId } from './unique-id'

/** A section of a view with its heading. @param printed - it is what a print of the pane shows */
export function Card({
  title,
  printed = false,
  children,
}: {
  readonly title: string
  readonly printed?: boolean
  readonly children: ComponentChildren
}) {
  const id = useUniqueId()
  return (
    <section class={printed ? 'card printed' : 'card'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
