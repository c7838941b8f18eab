import { useState } from 'preact/hooks'
import { copyText } from './clipboard'

/** Copies a text and says so beside the button; where no way leads to the clipboard, the text is shown to be copied by hand. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const [result, setResult] = useState<'none' | 'copied' | 'by hand'>('none')
  return (
    <div class="copy">
      <button
        type="button"
        onClick={() => {
          void copyText(text()).then((done) => {
            setResult(done ? 'copied' : 'by hand')
          })
        }}
      >
        {label}
      </button>
      <span role="status">
        {result === 'copied' && 'Copied.'}
        {result === 'by hand' && 'Excel does not let the pane copy. Select the text below and press Ctrl+C.'}
      </span>
      {result === 'by hand' && <textarea readOnly rows={6} aria-label={`${label}: the text`} value={text()} />}
    </div>
  )
}
