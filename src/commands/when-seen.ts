/** Signs that somebody sees the page or acts on it, where Excel itself does not say so. */
const signs = ['focus', 'resize', 'pointerdown', 'pointermove', 'keydown'] as const

/**
 * Calls when the pane is seen for the first time. Excel starts this page for formulas alone, out of sight, and says so when it does
 * (`Hidden`); where it says nothing the page is taken for seen, since an empty pane would be worse than one drawn in vain.
 *
 * @param startedAs - `addin.visibilityMode` of `Office.onReady`
 */
export function whenSeen(startedAs: unknown, draw: () => void): void {
  if (startedAs !== 'Hidden') {
    draw()
    return
  }
  const stop = new AbortController()
  const seen = (): void => {
    if (stop.signal.aborted) return
    stop.abort()
    draw()
  }
  for (const sign of signs) window.addEventListener(sign, seen, { signal: stop.signal })
  Office.addin
    .onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) seen()
    })
    // An Excel that cannot tell when the pane is shown: drawn now.
    .catch(seen)
}
