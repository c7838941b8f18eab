import { stagesBy } from '../../audit/sample/stages'
import type { SampleChoices } from './sample-choices'

type Change = (choices: Partial<SampleChoices>) => void

/** How a sample is drawn: of the whole frame, of parts of it, or in two stages. */
export function SampleForm({ choices, change }: { readonly choices: SampleChoices; readonly change: Change }) {
  const { how, draw, visits } = choices
  const isGiven = draw === 'given'
  return (
    <>
      <label>
        Numbers drawn
        <select
          value={draw}
          onChange={(event) => {
            change({ draw: drawOf(event.currentTarget.value) })
          }}
        >
          <option value="ours">Infusion Coder’s own</option>
          <option value="2010">As RAT-STATS 2010 draws them</option>
          <option value="given">Given by an auditor</option>
        </select>
      </label>
      {isGiven ? (
        <label>
          Frame numbers
          <input
            value={choices.given}
            placeholder="5, 17, 33"
            onInput={(event) => {
              change({ given: event.currentTarget.value })
            }}
          />
        </label>
      ) : (
        <>
          <label>
            Draw from
            <select
              value={how}
              onChange={(event) => {
                change({ how: howOf(event.currentTarget.value) })
              }}
            >
              <option value="whole">All visits at once</option>
              <option value="strata">Parts by billed dollars</option>
              <option value="stages">Two stages</option>
            </select>
          </label>
          {how === 'stages' ? (
            <Stages choices={choices} change={change} />
          ) : (
            <>
              <label>
                Visits (blank: by confidence and precision)
                <input
                  type="number"
                  min={1}
                  value={visits ?? ''}
                  onChange={(event) => {
                    const typed = event.currentTarget.value.trim()
                    change({ visits: typed === '' ? null : within(Number(typed), 1, 9_999_999) })
                  }}
                />
              </label>
              {visits === null && <Precision choices={choices} change={change} />}
              {how === 'strata' && (
                <Count
                  label="Parts"
                  value={choices.strata}
                  from={2}
                  to={9}
                  onChange={(strata) => {
                    change({ strata })
                  }}
                />
              )}
              {how === 'whole' && (
                <Count
                  label="Spares"
                  value={choices.spares}
                  from={0}
                  to={999}
                  onChange={(spares) => {
                    change({ spares })
                  }}
                />
              )}
            </>
          )}
          <Count
            label="Seed"
            value={choices.seed}
            from={0}
            to={4_294_967_295}
            onChange={(seed) => {
              change({ seed })
            }}
          />
        </>
      )}
    </>
  )
}

function Stages({ choices, change }: { readonly choices: SampleChoices; readonly change: Change }) {
  return (
    <>
      <label>
        First stage
        <select
          value={choices.by}
          onChange={(event) => {
            const by = stagesBy.find((one) => one === event.currentTarget.value)
            if (by !== undefined) change({ by })
          }}
        >
          {stagesBy.map((one) => (
            <option key={one} value={one}>
              {`${one.slice(0, 1).toUpperCase()}${one.slice(1)}s`}
            </option>
          ))}
        </select>
      </label>
      <Count
        label={`How many ${choices.by}s`}
        value={choices.units}
        from={2}
        to={9999}
        onChange={(units) => {
          change({ units })
        }}
      />
      <Count
        label="Visits of each"
        value={choices.each}
        from={2}
        to={9999}
        onChange={(each) => {
          change({ each })
        }}
      />
    </>
  )
}

function Precision({ choices, change }: { readonly choices: SampleChoices; readonly change: Change }) {
  return (
    <>
      <Count
        label="Confidence, %"
        value={Math.round(choices.confidence * 100)}
        from={50}
        to={99}
        onChange={(confidence) => {
          change({ confidence: confidence / 100 })
        }}
      />
      <Count
        label="Precision, ± %"
        value={Math.round(choices.precision * 100)}
        from={1}
        to={50}
        onChange={(precision) => {
          change({ precision: precision / 100 })
        }}
      />
    </>
  )
}

function Count(field: {
  readonly label: string
  readonly value: number
  readonly from: number
  readonly to: number
  readonly onChange: (value: number) => void
}) {
  const { label, value, from, to, onChange } = field
  return (
    <label>
      {label}
      <input
        type="number"
        min={from}
        max={to}
        value={value}
        onChange={(event) => {
          onChange(within(Number(event.currentTarget.value), from, to))
        }}
      />
    </label>
  )
}

const drawOf = (value: string): SampleChoices['draw'] => (value === '2010' || value === 'given' ? value : 'ours')
const howOf = (value: string): SampleChoices['how'] => (value === 'strata' || value === 'stages' ? value : 'whole')

const within = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, Math.floor(value))) : low
