import { useEffect, useState } from 'preact/hooks'
import { Card } from '../parts/card'
import { useUniqueId } from '../parts/unique-id'
import { plural } from '../words'
import { entriesFor, type HelpEntry } from './entries'

/** As many as one looks through. */
const most = 20

/** Finds a function, finding, choice, payer, table or column in help; a press opens its place in a browser. */
export function HelpSearch() {
  const field = useUniqueId()
  const [typed, setTyped] = useState('')
  const [entries, setEntries] = useState<readonly HelpEntry[] | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    fetch('help.json')
      .then(async (answer) => {
        setEntries((await answer.json()) as readonly HelpEntry[])
      })
      .catch(() => {
        setFailed(true)
      })
  }, [])
  const found = entriesFor(entries ?? [], typed)
  return (
    <Card title="Search help">
      <label for={field}>A function, finding, choice, payer, table, or column</label>
      <input
        id={field}
        type="search"
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
        }}
      />
      <p role="status">
        {failed
          ? 'Help could not be loaded here; the link below opens it.'
          : typed.trim() === ''
            ? ''
            : plural(found.length, 'entry', 'entries')}
      </p>
      {found.length > 0 && (
        <ul>
          {found.slice(0, most).map(({ title, kind, page }) => (
            <li key={page + title}>
              <a href={page} target="_blank" rel="noreferrer">
                {title}
              </a>{' '}
              <span>{kind}</span>
            </li>
          ))}
          {found.length > most && (
            <li>and {plural(found.length - most, 'entry', 'entries')} more: type another word</li>
          )}
        </ul>
      )}
    </Card>
  )
}
