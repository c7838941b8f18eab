/** How Excel looks, and with it the colours it hands to add-ins. */
export type Theme = 'light' | 'dark' | 'high-contrast'

interface ThemeColors {
  readonly bodyBackgroundColor: string
  readonly bodyForegroundColor: string
  readonly controlBackgroundColor: string
  readonly controlForegroundColor: string
}

/** Colours of Office's own themes, white, black, and Windows' black contrast theme. */
export const themeColors: Readonly<Record<Theme, ThemeColors>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#1F1F1F',
    controlForegroundColor: '#FFFFFF',
  },
  'high-contrast': {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFF00',
  },
}

/** The colours as Windows hands them over: whole numbers, blue first. */
export function themeInfo(theme: Theme): string {
  const numbers = Object.entries(themeColors[theme]).map(([name, color]: [string, string]) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    return [name, red! + green! * 256 + blue! * 65_536]
  })
  return JSON.stringify(Object.fromEntries(numbers))
}
