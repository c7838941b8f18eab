import { vi } from 'vitest'

/** Not a literal: the compiler checks the page with the types of Excel, this file without them. */
const page = '../src/commands/page'

/** The names that the add-in's page gives to Excel when it is loaded, found by loading it. */
export async function associatedActions(): Promise<string[]> {
  const names: string[] = []
  vi.stubGlobal('Office', { actions: { associate: (name: string) => names.push(name) } })
  vi.stubGlobal('document', { getElementById: () => null })
  try {
    vi.resetModules()
    await import(page)
  } finally {
    vi.unstubAllGlobals()
  }
  return names
}
