import { useState } from 'preact/hooks'
import type { OfficeTableName } from '../../sheets/office/office-tables'
import { makeOfficeTable } from '../../workbook/office/make-office-table'
import { Card } from '../parts/card'
import type { Session } from '../session/session'

/** The office's own place, fees and names: where they are in this workbook, and how to make them. */
export function OfficeCard({ session }: { readonly session: Session }) {
  const { gathered, busy } = session
  const [place, setPlace] = useState<string | null>(null)
  if (gathered === null) return null
  const { options, feesOn, payersOn, drugNamesOn, locationsOn, authorizationsOn, problems } = gathered
  const make = (name: OfficeTableName): void => {
    void session.attempt(async () => {
      const { sheet, made } = await Excel.run((context) => makeOfficeTable(context, name))
      await session.look()
      session.say(
        { kind: 'done', text: made ? `The sheet ${sheet} is ready to be filled in.` : `${name} is here.` },
        'setup',
      )
    })
  }
  return (
    <Card title="This office">
      {problems.map((problem) => (
        <p key={problem} class="note problem">
          {problem}
        </p>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void session.choose({ locality: (place ?? options.locality ?? '').trim() || null })
          setPlace(null)
        }}
      >
        <label for="locality">
          Office ZIP code, or Medicare locality like 13202-01 (leave blank for national rates)
        </label>
        <div class="actions">
          <input
            id="locality"
            value={place ?? options.locality ?? ''}
            onInput={(event) => {
              setPlace(event.currentTarget.value)
            }}
          />
          <button type="submit" disabled={busy !== null || place === null}>
            Save
          </button>
        </div>
      </form>
      <OwnTable
        name="Fees"
        on={feesOn}
        without="No fees of your own: Medicare amounts are used."
        onMake={make}
        busy={busy !== null}
      />
      <OwnTable
        name="Payers"
        on={payersOn}
        without="No payer table: default policies and what payers publish are used."
        onMake={make}
        busy={busy !== null}
      />
      <OwnTable
        name="Locations"
        on={locationsOn}
        without="No locations table: visits without a setting take the one chosen on the tab Code."
        onMake={make}
        busy={busy !== null}
      />
      <OwnTable
        name="Authorizations"
        on={authorizationsOn}
        without="No authorizations table."
        onMake={make}
        busy={busy !== null}
      />
      <OwnTable
        name="Drug names"
        on={drugNamesOn}
        without="No drug names of your own."
        onMake={make}
        busy={busy !== null}
      />
    </Card>
  )
}

function OwnTable({
  name,
  on,
  without,
  onMake,
  busy,
}: {
  readonly name: OfficeTableName
  readonly on: string | null
  readonly without: string
  readonly onMake: (name: OfficeTableName) => void
  readonly busy: boolean
}) {
  return (
    <>
      <p>{on === null ? without : `${name} are read from the sheet ${on}.`}</p>
      <button
        type="button"
        disabled={busy}
        onClick={() => {
          onMake(name)
        }}
      >
        {on === null ? `Open ${name}` : `Show ${name}`}
      </button>
    </>
  )
}
