import { useEffect, useState } from 'preact/hooks'
import type { EditionsInForce, LoadedEdition } from '../../workbook/office/loaded-editions'
import { Card } from '../parts/card'
import type { Session } from '../session/session'
import { plural } from '../words'
import { loadedEditions, loadFiles, takeOut, type Loaded } from './reference-model'

/** CMS's own files: chosen or dropped, what became of each, and what is loaded in this workbook. */
export function ReferenceCard({ session }: { readonly session: Session }) {
  const [inForce, setInForce] = useState<EditionsInForce | null>(null)
  const [lines, setLines] = useState<Loaded['lines']>([])
  const busy = session.busy !== null
  useEffect(() => {
    void session.attempt(async () => {
      setInForce(await loadedEditions())
    })
  }, [session])

  const load = async (files: FileList | null | undefined): Promise<void> => {
    const chosen = [...(files ?? [])]
    if (chosen.length === 0) return
    setLines([])
    const loaded = await session.work('Reading', (turn) => loadFiles(chosen, turn))
    if (loaded === null) return
    setLines(loaded.lines)
    setInForce(loaded.inForce)
    await session.look()
  }
  const remove = async (edition: LoadedEdition): Promise<void> => {
    const left = await session.work(`Taking out ${edition.head[0]}`, () => takeOut(edition))
    if (left === null) return
    setLines([])
    setInForce(left)
    await session.look()
  }
  return (
    <Card title="CMS files">
      <p>
        Payment limits, fee schedules, and edits as CMS publishes them, zipped or not. CMS files you load are kept in
        this workbook and used for the dates they cover.
      </p>
      <label
        class="drop"
        onDragOver={(event) => {
          event.preventDefault()
        }}
        onDrop={(event) => {
          event.preventDefault()
          if (!busy) void load(event.dataTransfer?.files)
        }}
      >
        <span>Choose files, or drop them here</span>
        <input
          type="file"
          multiple
          disabled={busy}
          onChange={(event) => {
            const input = event.currentTarget
            // The same file may be chosen again, once it is mended.
            void load(input.files).finally(() => {
              input.value = ''
            })
          }}
        />
      </label>
      <div role="status">
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line} class="file">
                {line}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Editions inForce={inForce} busy={busy} onRemove={(edition) => void remove(edition)} />
    </Card>
  )
}

function Editions({
  inForce,
  busy,
  onRemove,
}: {
  readonly inForce: EditionsInForce | null
  readonly busy: boolean
  readonly onRemove: (edition: LoadedEdition) => void
}) {
  if (inForce === null) return null
  const { editions, sheet, problems } = inForce
  return (
    <>
      {problems.map((problem) => (
        <p key={problem} class="note problem">
          {problem}
        </p>
      ))}
      {editions.length === 0 ? (
        <p>None loaded. Built-in rates are used.</p>
      ) : (
        <p>
          {plural(editions.length, 'edition')} loaded, on the sheet {sheet}:
        </p>
      )}
      <ul>
        {editions.map((edition) => (
          <li key={edition.head.join(' ')}>
            <span>
              {edition.head.filter((word) => word !== '').join(', ')}: {plural(edition.rows, 'row')}, from{' '}
              {edition.from}
            </span>
            <button
              type="button"
              class="link"
              disabled={busy}
              onClick={() => {
                onRemove(edition)
              }}
            >
              Take out {edition.head[0]}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
