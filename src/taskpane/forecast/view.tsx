import { Glance } from '../charts/glance'
import { useEffect } from 'preact/hooks'
import { Card } from '../parts/card'
import { NothingCoded } from '../parts/nothing-coded'
import { StatusLine } from '../parts/status-line'
import type { OpenView } from '../shell/open-view'
import { BuyingCard } from './buying-card'
import { BuyingModel } from './buying-model'
import { ForecastModelOfPane } from './model'
import { RemittanceCard } from './remittance-card'
import { RemittanceModel } from './remittance-model'
import { VendorFilesCard } from './vendor-files-card'
import { VendorFilesModel } from './vendor-files-model'

/** The forecast: what it counts, how far it looks, and one press that writes it. */
export const openForecast: OpenView = (session) => {
  const remittance = new RemittanceModel(session)
  const model = new ForecastModelOfPane(session, remittance)
  const buying = new BuyingModel(session)
  const files = new VendorFilesModel(session)
  return function ForecastView() {
    const { coded } = session
    useEffect(() => {
      void model.read()
    }, [coded])
    if (coded === null && model.sheet === null)
      return <NothingCoded session={session} title="Nothing to forecast from" />
    const busy = session.busy !== null
    const locality = coded?.coding.log.locality ?? null
    return (
      <>
        <StatusLine session={session} view="forecast" />
        {coded === null && (
          <p class="note">
            The last forecast is on the sheet{' '}
            <button type="button" class="link" onClick={() => void model.show()}>
              {model.sheet}
            </button>
            . <em>Write forecast</em> codes the log again first.
          </p>
        )}
        <Card title="Infusion revenue forecast">
          <p>
            Month by month, on sheets with formulas and charts; change an assumption there and everything follows.{' '}
            {coded !== null &&
              (locality === null
                ? 'Using national rates. Set your ZIP code in Setup.'
                : `Using Medicare rates of ${locality}.`)}
          </p>
          <label for="forecast-basis">Based on</label>
          <select
            id="forecast-basis"
            value={model.basis}
            disabled={busy}
            onChange={(event) => {
              model.choose({ basis: event.currentTarget.value === 'billed' ? 'billed' : 'supported' })
            }}
          >
            <option value="supported">Supported codes</option>
            <option value="billed">Billed codes</option>
          </select>
          <label for="forecast-months">Months ahead</label>
          <select
            id="forecast-months"
            value={String(model.ahead)}
            disabled={busy}
            onChange={(event) => {
              model.choose({ ahead: Number(event.currentTarget.value) })
            }}
          >
            {[3, 6, 12, 18].map((months) => (
              <option key={months} value={String(months)}>
                {months}
              </option>
            ))}
          </select>
          <button type="button" class="primary" disabled={busy} onClick={() => void model.write()}>
            Write forecast
          </button>
          <button type="button" disabled={busy} onClick={() => void model.remove()}>
            Delete the forecast
          </button>
          {model.chart !== null && (
            <>
              <Glance charts={() => [model.chart]} />
              <button type="button" disabled={busy} onClick={() => void model.look()}>
                Read the sheet again
              </button>
            </>
          )}
        </Card>
        <RemittanceCard session={session} model={remittance} />
        {coded !== null && <BuyingCard session={session} model={buying} />}
        <VendorFilesCard session={session} model={files} />
      </>
    )
  }
}
