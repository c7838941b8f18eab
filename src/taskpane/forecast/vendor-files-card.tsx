import type { VendorFile } from '../../purchasing/files/vendor-file'
import { Card } from '../parts/card'
import { ChooseFile, tableFiles } from '../parts/choose-file'
import type { Session } from '../session/session'
import { plural } from '../words'
import type { VendorFilesModel } from './vendor-files-model'

/** Rows of a file’s problems that are shown. */
const shown = 8

/** A vendor’s price file or invoice into Vendors or Purchases: its columns are named, mapped once, and remembered. */
export function VendorFilesCard({ session, model }: { readonly session: Session; readonly model: VendorFilesModel }) {
  const busy = session.busy !== null
  const { file } = model
  return (
    <Card title="Price files and invoices">
      <p>
        A vendor’s file as it comes (csv, xlsx). Look at how its columns are read, and add its rows to Vendors or
        Purchases. What you say of a column is kept for the vendor’s next file, and travels in the settings file.
      </p>
      <ChooseFile
        label="Choose a price file or an invoice"
        accept={tableFiles}
        disabled={busy}
        onChoose={(chosen) => model.choose(chosen)}
      />
      {file !== null && <Looked busy={busy} model={model} file={file} />}
    </Card>
  )
}

function Looked({
  busy,
  model,
  file,
}: {
  readonly busy: boolean
  readonly model: VendorFilesModel
  readonly file: VendorFile
}) {
  return (
    <>
      <p role="status">
        <strong>{model.name}</strong>: {plural(file.rows.length, 'row')} can be read
        {file.problems.length > 0 && `, ${plural(file.problems.length, 'problem')}`}.
      </p>
      <label for="vendor-file-kind">It is</label>
      <select
        id="vendor-file-kind"
        value={file.table}
        disabled={busy}
        onChange={(event) => {
          model.say({ table: event.currentTarget.value === 'Purchases' ? 'Purchases' : 'Vendors' })
        }}
      >
        <option value="Vendors">a price file</option>
        <option value="Purchases">an invoice</option>
      </select>
      <label for="vendor-file-vendor">Vendor, as its files are named</label>
      <input
        id="vendor-file-vendor"
        value={model.vendor ?? file.vendor ?? ''}
        disabled={busy}
        onInput={(event) => {
          model.say({ vendor: event.currentTarget.value })
        }}
      />
      <Columns busy={busy} model={model} file={file} />
      {file.problems.slice(0, shown).map((problem) => (
        <p key={problem} class="note problem">
          {problem}
        </p>
      ))}
      {file.problems.length > shown && (
        <p class="note problem">{plural(file.problems.length - shown, 'more row')} can’t be read.</p>
      )}
      <button type="button" class="primary" disabled={busy || file.rows.length === 0} onClick={() => void model.add()}>
        Add {plural(file.rows.length, 'row')} to {file.table}
      </button>
    </>
  )
}

/** Each column of the file with what it is read as: those that nothing is read of first. */
function Columns({
  busy,
  model,
  file,
}: {
  readonly busy: boolean
  readonly model: VendorFilesModel
  readonly file: VendorFile
}) {
  const open = file.columns.filter(({ as, leftOut }) => as === null && leftOut !== true)
  const others = file.columns.filter((one) => !open.includes(one))
  return (
    <>
      {open.length > 0 && <h3>Not read</h3>}
      {[...open, ...others].map(({ column, header, as, leftOut }) => (
        <p key={column}>
          <label for={`vendor-column-${column}`}>{header}</label>
          <select
            id={`vendor-column-${column}`}
            value={as ?? (leftOut === true ? 'not read' : '')}
            disabled={busy}
            onChange={(event) => {
              if (event.currentTarget.value !== '') model.read(header, event.currentTarget.value)
            }}
          >
            <option value="">choose</option>
            {model.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </p>
      ))}
    </>
  )
}
