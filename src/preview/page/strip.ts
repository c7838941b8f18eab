import type { Theme } from '../host/theme'
import type { Ribbon, RibbonButton } from './manifest'

export interface StripActions {
  showPane(): void
  command(functionName: string, controlId: string): void
  theme(theme: Theme): void
  file(file: File): void
}

const themes: readonly (readonly [Theme, string])[] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['high-contrast', 'High contrast'],
]

/** The strip above the grid: the add-in's buttons as its manifest names them, and the preview's own switches. */
export function buildStrip(strip: HTMLElement, ribbon: Ribbon, actions: StripActions): void {
  const group = made('div', 'group')
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', ribbon.group)
  group.append(...ribbon.buttons.map((button) => ribbonButton(button, actions)))
  const own = made('div', 'own')
  own.append(fileButton(actions), themeSwitch(actions))
  strip.append(group, own)
}

function ribbonButton({ id, label, tip, icon, action }: RibbonButton, actions: StripActions): HTMLButtonElement {
  const button = made('button', 'ribbon-button')
  button.type = 'button'
  button.title = tip
  button.id = `ribbon-${id}`
  if (icon !== null) {
    const image = made('img', 'icon')
    image.src = icon
    image.alt = ''
    button.append(image)
  }
  button.append(label)
  button.addEventListener('click', () => {
    if (action.kind === 'pane') actions.showPane()
    else actions.command(action.name, id)
  })
  return button
}

function fileButton(actions: StripActions): HTMLLabelElement {
  const label = made('label', 'file-button')
  const input = made('input', 'file-input')
  input.type = 'file'
  input.accept = '.xlsx,.csv'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file !== undefined) actions.file(file)
    input.value = ''
  })
  label.append('Open a file…', input)
  return label
}

function themeSwitch(actions: StripActions): HTMLLabelElement {
  const label = made('label', 'theme')
  const select = made('select', 'theme-select')
  select.append(...themes.map(([value, text]) => new Option(text, value)))
  select.addEventListener('change', () => {
    actions.theme(select.value as Theme)
  })
  label.append('Theme ', select)
  return label
}

function made<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  element.className = className
  return element
}
