/** How often something that must be done is tried: what Excel refused once it usually takes the next time. */
const tries = 3

/** Does what must be done; tried again where Excel refuses. @param act - finds what an earlier try did */
export async function persist<T>(act: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await act()
    } catch (error) {
      if (tried === tries) throw error
    }
  }
}
