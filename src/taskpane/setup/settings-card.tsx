import { useState } from 'preact/hooks'
import { usDate } from '../../basics/date'
import type { SettingsBefore } from '../../workbook/office/workbook-settings'
import { Card } from '../parts/card'
import { ChooseFile } from '../parts/choose-file'
import { download } from '../parts/download'
import type { Session } from '../session/session'
import { plural } from '../words'
import { chooseSettings, putInForce, settingsAsFile, takeBack, type SettingsChosen } from './settings-model'

/** Everything that this office decides, as one file: saved, looked at before it is loaded, loaded, and taken back. */
export function SettingsCard({ session }: { readonly session: Session }) {
  const [by, setBy] = useState('')
  const [chosen, choose] = useState<SettingsChosen | null>(null)
  const [before, setBefore] = useState<SettingsBefore | null>(null)
  const busy = session.busy !== null
  const last = session.gathered?.settingsLoaded ?? null

  const save = async (): Promise<void> => {
    const bytes = await session.work('Saving the settings', () => settingsAsFile(by.trim()))
    if (bytes !== null)
      download(bytes, 'infusion-settings.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  }
  const open = async (file: File): Promise<void> => {
    choose(null)
    choose(await session.work(`Reading ${file.name}`, () => chooseSettings(file)))
  }
  const load = async (wanted: SettingsChosen): Promise<void> => {
    const was = await session.work('Loading the settings', () => putInForce(wanted, by.trim()))
    if (was === null) return
    setBefore(was)
    choose(null)
    await session.look()
    session.say({ kind: 'done', text: `The settings of ${wanted.file} are in force. Code the log again.` }, 'setup')
  }
  const undo = async (was: SettingsBefore): Promise<void> => {
    const done = await session.work('Taking the settings back', async () => {
      await takeBack(was)
      return true
    })
    if (done === null) return
    setBefore(null)
    await session.look()
    session.say({ kind: 'done', text: 'The settings are as they were before the file was loaded.' }, 'setup')
  }
  return (
    <Card title="Settings file">
      <p>
        Everything that your office decides in one workbook: choices and policies, columns, Fees, Payers, Drug names,
        Locations, Authorizations, Vendors, and what vendors’ files call their columns. Load it into next month’s
        workbook, or give it to a colleague.
      </p>
      {last !== null && (
        <p>
          Last loaded: {last.file}, {usDate(last.on)}
          {last.by === '' ? '' : `, ${last.by}`}.
        </p>
      )}
      <label for="settings-by">Your initials, kept with the file and the change</label>
      <input
        id="settings-by"
        value={by}
        maxLength={20}
        onInput={(event) => {
          setBy(event.currentTarget.value)
        }}
      />
      <button type="button" disabled={busy} onClick={() => void save()}>
        Save the settings
      </button>
      <ChooseFile label="Choose a settings file to look at" accept=".xlsx" disabled={busy} onChoose={open} />
      <div role="status">{chosen !== null && <Differences chosen={chosen} />}</div>
      {chosen !== null && chosen.differences.length > 0 && (
        <button type="button" disabled={busy} onClick={() => void load(chosen)}>
          Load these settings
        </button>
      )}
      {before !== null && (
        <>
          <button type="button" disabled={busy} onClick={() => void undo(before)}>
            Undo the load
          </button>
          <p class="note">
            Until this pane is closed. After that, only a settings file that you saved before brings the earlier
            settings back: save one first if in doubt.
          </p>
        </>
      )}
    </Card>
  )
}

/** What pressing Load would change, table by table. */
function Differences({ chosen }: { readonly chosen: SettingsChosen }) {
  const { file, settings, differences, notes } = chosen
  const places = [...new Set(differences.map(({ where }) => where))]
  return (
    <>
      <p>
        {file}
        {settings.by === '' ? '' : `, saved by ${settings.by}`}:{' '}
        {differences.length === 0
          ? 'the same as here. Nothing would change.'
          : `would change ${plural(places.length, 'part')}.`}
      </p>
      {places.map((place) => (
        <section key={place}>
          <h3>{place}</h3>
          <ul>
            {differences
              .filter(({ where }) => where === place)
              .map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
        </section>
      ))}
      {notes.map((note) => (
        <p key={note} class="note problem">
          {note}
        </p>
      ))}
    </>
  )
}
