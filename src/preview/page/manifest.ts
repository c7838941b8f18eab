/** A button the manifest puts on the ribbon. */
export interface RibbonButton {
  readonly id: string
  readonly label: string
  readonly tip: string
  readonly icon: string | null
  /** Shows the pane, or runs a function by its name. */
  readonly action: { readonly kind: 'pane' } | { readonly kind: 'function'; readonly name: string }
}

export interface Ribbon {
  readonly name: string
  readonly group: string
  readonly buttons: readonly RibbonButton[]
  /** The namespace of the functions; null in production. */
  readonly namespace: string | null
}

/** What a preview without a manifest shows: one button for the pane. */
export const plainRibbon: Ribbon = {
  name: 'Add-in',
  group: 'Add-in',
  buttons: [{ id: 'pane', label: 'Show pane', tip: 'Show the pane', icon: null, action: { kind: 'pane' } }],
  namespace: null,
}

/** The ribbon of a manifest, its texts and icons looked up; icons are taken from the add-in's own folder. */
export function readManifest(xml: string, addInFolder: string): Ribbon {
  const page = new DOMParser().parseFromString(xml, 'application/xml')
  const all = (parent: ParentNode, name: string) =>
    [...parent.querySelectorAll('*')].filter((one) => one.localName === name)
  const child = (parent: Element, name: string) => [...parent.children].find((one) => one.localName === name) ?? null
  const texts = new Map(
    [...all(page, 'String'), ...all(page, 'Image'), ...all(page, 'Url')].map((one) => [
      one.getAttribute('id'),
      one.getAttribute('DefaultValue') ?? '',
    ]),
  )
  const text = (element: Element | null) => texts.get(element?.getAttribute('resid') ?? '') ?? ''
  const buttons = all(page, 'Control')
    .filter((control) => control.getAttribute('xsi:type') === 'Button')
    .map((control): RibbonButton => {
      const action = child(control, 'Action')
      const tip = child(control, 'Supertip')
      const images = all(control, 'Image').map(text)
      const name = action === null ? null : child(action, 'FunctionName')?.textContent
      return {
        id: control.getAttribute('id') ?? '',
        label: text(child(control, 'Label')),
        tip: tip === null ? '' : text(child(tip, 'Description')),
        icon: images.length === 0 ? null : localIcon(images.at(-1)!, addInFolder),
        action:
          action?.getAttribute('xsi:type') === 'ExecuteFunction' && name
            ? { kind: 'function', name: name.trim() }
            : { kind: 'pane' },
      }
    })
  const group = all(page, 'Group')[0]
  return {
    name: all(page, 'DisplayName')[0]?.getAttribute('DefaultValue') ?? 'Add-in',
    group: group === undefined ? '' : text(child(group, 'Label')),
    buttons,
    namespace: text(all(page, 'Namespace')[0] ?? null) || null,
  }
}

/** The manifest names the address it is published at; the preview has the same files in the add-in's folder. */
const localIcon = (address: string, addInFolder: string): string => {
  const at = address.indexOf('/assets/')
  return addInFolder + (at < 0 ? (address.split('/').at(-1) ?? '') : address.slice(at + 1))
}
