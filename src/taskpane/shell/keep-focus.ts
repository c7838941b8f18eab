/**
 * Keeps the keyboard where it was. A button that is disabled while work is under way, or a card that goes with what it was about, leaves
 * nothing focused, and the next Tab would begin at the top of the pane.
 */
export function keepFocus(root: HTMLElement): void {
  let last: { readonly element: HTMLElement; readonly within: readonly HTMLElement[] } | null = null
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = { element: target, within: ancestorsOf(target, root) }
  })
  // A press on the pane's paper leaves the field on purpose.
  root.addEventListener('pointerdown', () => {
    last = null
  })
  const back = (): void => {
    const { activeElement } = document
    if (last === null || !document.hasFocus() || (activeElement !== null && activeElement !== document.body)) return
    const { element, within } = last
    if (element.isConnected && isShown(element)) {
      // It comes again: until then nothing else is looked for.
      if (!isDisabled(element)) element.focus()
      return
    }
    const left = within.find((one) => one.isConnected && isShown(one))
    const next = left === undefined ? undefined : [...left.querySelectorAll<HTMLElement>(focusable)].find(isShown)
    next?.focus()
  }
  new MutationObserver(() => {
    // Who moves the focus himself after a change goes first.
    setTimeout(back)
  }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'hidden'] })
}

const focusable = 'summary, a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea'

const isDisabled = (element: HTMLElement): boolean => element.matches(':disabled')
const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0

function ancestorsOf(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const all: HTMLElement[] = []
  for (let one = element.parentElement; one !== null && one !== root; one = one.parentElement) all.push(one)
  return all
}
