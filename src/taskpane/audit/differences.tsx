import { dollarsText } from '../../basics/money'
import { findingKinds } from '../../findings'
import type { Sums } from '../../audit/summary'
import { Card } from '../parts/card'
import { RowLink } from '../parts/row-link'
import type { Session } from '../session/session'
import { plural } from '../words'
import type { AuditModel } from './model'

/** Differences shown of one kind; the rest stands on the worksheet. */
const shownOfKind = 30

/** The differences of one kind, the dearest first. */
export function Kind({
  sums,
  model,
  session,
}: {
  readonly sums: Sums
  readonly model: AuditModel
  readonly session: Session
}) {
  const list = model.findingsOf(sums.name)
  return (
    <details>
      <summary>
        {findingKinds.get(sums.name)?.heading ?? sums.name}{' '}
        <span class="count">{sums.findings.toLocaleString('en-US')}</span>
        <span class="amounts">{amountsOf(sums)}</span>
      </summary>
      <ul>
        {list.slice(0, shownOfKind).map(({ rows, text }, index) => (
          <li key={index}>
            <RowLink session={session} rows={rows} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {list.length > shownOfKind && <p>{plural(list.length - shownOfKind, 'more', 'more')} on the worksheet.</p>}
    </details>
  )
}

const amountsOf = ({ over, under }: Sums): string =>
  [over > 0 ? `${dollarsText(over)} overbilled` : '', under > 0 ? `${dollarsText(under)} underbilled` : '']
    .filter((text) => text !== '')
    .join(', ')

/** Sums by month or by who documented; what has no name is left out. */
export function Groups({ title, sums }: { readonly title: string; readonly sums: readonly Sums[] }) {
  const named = sums.filter(({ name }) => name !== '')
  if (named.length === 0) return null
  return (
    <Card title={title}>
      <table class="money">
        <thead>
          <tr>
            <th scope="col">{title.replace(/^By (?:who )?/, '').replace(/^./, (first) => first.toUpperCase())}</th>
            <th scope="col">Overbilled</th>
            <th scope="col">Underbilled</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ name, over, under }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{dollarsText(over)}</td>
              <td>{dollarsText(under)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
