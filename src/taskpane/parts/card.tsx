import type { ComponentChildren } from 'preact'
import { useUniqueId } from './unique-id'

/** A section of a view with its heading. */
export function Card({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useUniqueId()
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
