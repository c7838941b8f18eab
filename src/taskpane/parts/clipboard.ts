/**
 * Puts text on the clipboard. A pane is a frame of another site and may lack the permission that the newer way asks for;
 * the older way works on a press.
 *
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement
  const box = document.createElement('textarea')
  box.value = text
  box.setAttribute('aria-hidden', 'true')
  box.className = 'hidden'
  document.body.append(box)
  box.select()
  // Deprecated, and the only way where a page may not use the clipboard by itself.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand('copy')
  box.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
