import { useEffect, useState } from 'preact/hooks'
import { usDate } from '../../basics/date'
import { withAnd } from '../../findings/words'
import type { TablesProtected } from '../../workbook/host/settings'
import { openTables, protectionOf, protectTables } from '../../workbook/office/protect-tables'
import { today } from '../../workbook/sheets/write-chart'
import { Card } from '../parts/card'
import type { Session } from '../session/session'

/** The office's tables against slips: no security, and who did it last is kept. */
export function ProtectionCard({ session }: { readonly session: Session }) {
  const [by, setBy] = useState('')
  const [last, setLast] = useState<TablesProtected | null>(null)
  const busy = session.busy !== null
  useEffect(() => {
    void session.attempt(async () => {
      setLast(await Excel.run((context) => protectionOf(context)))
    })
  }, [session])

  const turn = async (open: boolean): Promise<void> => {
    const said = { by: by.trim(), on: today() }
    const done = await session.work(open ? 'Opening the tables' : 'Protecting the tables', () =>
      Excel.run((context) => (open ? openTables(context, said) : protectTables(context, said))),
    )
    if (done === null) return
    setLast(await Excel.run((context) => protectionOf(context)))
    const { sheets, left } = done
    const what = open ? 'can be changed again' : 'protected'
    const text = [
      sheets.length === 0 ? 'Nothing to do.' : `${withAnd(sheets.join(', '))}: ${what}.`,
      ...(left.length === 0 ? [] : [`Left alone, since something else may be there: ${left.join(', ')}.`]),
    ].join(' ')
    session.say({ kind: 'done', text }, 'setup')
  }
  return (
    <Card title="Protect the tables">
      <p>
        Keeps Fees, Payers, Vendors, and your other tables from being changed by a slip. It has no password: anybody can
        take it off, so it protects against slips, not people. What loads settings or adds a vendor’s file asks you to
        open them first.
      </p>
      {last !== null && (
        <p>
          {last.open ? 'Opened' : 'Protected'} {usDate(last.on)}
          {last.by === '' ? '' : ` by ${last.by}`}.
        </p>
      )}
      <label for="protection-by">Your initials, kept with the change</label>
      <input
        id="protection-by"
        value={by}
        maxLength={20}
        onInput={(event) => {
          setBy(event.currentTarget.value)
        }}
      />
      <button type="button" disabled={busy} onClick={() => void turn(false)}>
        Protect the tables
      </button>
      <button type="button" disabled={busy} onClick={() => void turn(true)}>
        Open the tables
      </button>
    </Card>
  )
}
