import { useEffect, useState } from 'preact/hooks'
import { daysToAdd } from '../../workbook/host/date-system'
import { Card } from '../parts/card'
import { CopyButton } from '../parts/copy-button'
import { diagnostics, diagnosticsText } from './diagnostics'

/** Versions and what this Excel can do, with Copy. */
export function DiagnosticsCard() {
  const [dates1904, setDates] = useState<boolean | null>(null)
  useEffect(() => {
    Excel.run(daysToAdd).then(
      (days) => {
        setDates(days !== 0)
      },
      () => undefined,
    )
  }, [])
  const lines = diagnostics(dates1904)
  return (
    <Card title="Diagnostics">
      <p>Versions and what this Excel can do. Nothing of your workbook is in it.</p>
      <details>
        <summary>Show</summary>
        <dl>
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <CopyButton label="Copy diagnostics" text={() => diagnosticsText(lines)} />
    </Card>
  )
}
