import type { ClaimState } from '../../engine/claim/claim-state'
import { statusWords } from '../../sheets/claim/claim-lines'
import { useUniqueId } from '../parts/unique-id'
import { isNarrowed, listed, noFilters, type Listed } from './filters'
import type { ReviewModel } from './model'

const states: readonly ClaimState[] = ['ready', 'review', 'hold']

const labels: Readonly<Record<Listed, string>> = {
  heading: 'Item',
  payer: 'Payer',
  drug: 'Drug',
  staff: 'Nurse',
}

/** What the worklist is narrowed to: the state of the visits at one press, a search, and the rest behind a fold. */
export function Narrowing({ model }: { readonly model: ReviewModel }) {
  const search = useUniqueId()
  const dollars = useUniqueId()
  const { filters } = model
  const few = listed.some((name) => filters[name] !== '') || filters.dollars !== ''
  return (
    <>
      <div class="states" role="group" aria-label="Visits">
        {states.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={filters.state === state}
            onClick={() => {
              model.narrow({ state: filters.state === state ? '' : state })
            }}
          >
            <strong>{model.countOf(state).toLocaleString('en-US')}</strong> {statusWords[state]}
          </button>
        ))}
      </div>
      <label for={search}>Find a visit, patient, payer, drug, nurse, or item</label>
      <input
        id={search}
        type="search"
        value={filters.typed}
        onInput={(event) => {
          model.narrow({ typed: event.currentTarget.value })
        }}
      />
      <details open={few}>
        <summary>More filters</summary>
        <div class="fields">
          {listed.map((name) => (
            <Choice key={name} name={name} model={model} />
          ))}
          <label for={dollars} class="wide">
            At stake, at least ($)
            <input
              id={dollars}
              inputMode="decimal"
              value={filters.dollars}
              onInput={(event) => {
                model.narrow({ dollars: event.currentTarget.value })
              }}
            />
          </label>
        </div>
      </details>
      {isNarrowed(filters) && (
        <button
          type="button"
          onClick={() => {
            model.narrow(noFilters)
          }}
        >
          Clear filters
        </button>
      )}
    </>
  )
}

function Choice({ name, model }: { readonly name: Listed; readonly model: ReviewModel }) {
  return (
    <label>
      {labels[name]}
      <select
        value={model.filters[name]}
        onChange={(event) => {
          model.narrow({ [name]: event.currentTarget.value })
        }}
      >
        <option value="">All</option>
        {model.choices(name).map(([value, count]) => (
          <option key={value} value={value}>
            {value} ({count.toLocaleString('en-US')})
          </option>
        ))}
      </select>
    </label>
  )
}
