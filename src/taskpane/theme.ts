/** Sets light or dark on the page's root as the host's own colours are; without a host's theme the page stays light. */
export function followHostTheme(root: HTMLElement): void {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined
  const background = theme?.bodyBackgroundColor
  root.dataset.theme = background !== undefined && isDark(background) ? 'dark' : 'light'
}

/** Whether a colour like `#202020` is dark: by the luminance of sRGB (WCAG 2). */
export function isDark(color: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (match === null) return false
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5
}
