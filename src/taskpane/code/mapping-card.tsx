import type { RoleView, SheetColumnView } from '../../engine/log/columns/describe-columns'
import type { Role } from '../../engine/log/columns/columns'
import { Card } from '../parts/card'
import type { MappingDraft, MappingModel } from './mapping-model'

/** What a role is to a biller, where its name does not say it. */
const words: Partial<Record<Role, string>> = {
  Encounter: 'Visit or account number',
  Date: 'Date of service',
  'Start-Stop': 'Start and stop in one column',
  'Stop date': 'Stop date',
  Minutes: 'Duration',
  Action: 'Action (New Bag, Stopped …)',
  Time: 'Action time',
  Category: 'Drug class',
}

/** What decides codes comes first; the rest is folded away. */
const first: readonly Role[] = [
  'Drug',
  'Route',
  'Date',
  'Start',
  'Stop',
  'Start-Stop',
  'Minutes',
  'Encounter',
  'Patient',
]

/** One line a role: the column that stands for it, what its cells look like, what else fits. */
export function MappingCard({ model, draft }: { readonly model: MappingModel; readonly draft: MappingDraft }) {
  const roles = draft.view.roles
  const shown = first.flatMap((role) => roles.filter((one) => one.role === role))
  return (
    <Card title="Match columns">
      <p>Choose the column for each. Saved with this workbook.</p>
      {shown.map((one) => (
        <RoleLine key={one.role} model={model} draft={draft} one={one} />
      ))}
      <details>
        <summary>More columns</summary>
        {roles
          .filter(({ role }) => !first.includes(role))
          .map((one) => (
            <RoleLine key={one.role} model={model} draft={draft} one={one} />
          ))}
      </details>
      <div class="status" role="status">
        {draft.missing !== null && <p class="note problem">{draft.missing}</p>}
      </div>
      <div class="actions">
        <button type="button" class="primary" disabled={draft.missing !== null} onClick={() => void model.save()}>
          Save
        </button>
        <button type="button" onClick={() => void model.forget()}>
          Use suggested matches
        </button>
        <button
          type="button"
          onClick={() => {
            model.close()
          }}
        >
          Cancel
        </button>
      </div>
    </Card>
  )
}

function RoleLine({
  model,
  draft,
  one,
}: {
  readonly model: MappingModel
  readonly draft: MappingDraft
  readonly one: RoleView
}) {
  const { role } = one
  const { columns } = draft.view
  const id = `column-${role.replaceAll(' ', '-')}`
  const value = draft.chosen[role] ?? ''
  const chosen = columns.find(({ header }) => header === value)
  const fits = columns.filter(({ at }) => at === one.at || one.alternatives.includes(at))
  const others = columns.filter((column) => !fits.includes(column))
  return (
    <div class="column-choice">
      <label for={id}>{words[role] ?? role}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-examples`}
        onChange={(event) => {
          model.choose(role, event.currentTarget.value)
        }}
      >
        <option value="">No column</option>
        {fits.length > 0 && <optgroup label="Fits">{fits.map(optionOf)}</optgroup>}
        <optgroup label="Other columns">{others.map(optionOf)}</optgroup>
      </select>
      <span id={`${id}-examples`} class="examples">
        {chosen === undefined ? '' : chosen.examples.join(' · ')}
      </span>
    </div>
  )
}

const optionOf = ({ at, header }: SheetColumnView) => (
  <option key={at} value={header}>
    {header}
  </option>
)
