let made = 0

/** An id in the form Excel gives sheets and tables; counted, so that a test's traffic is the same every time. */
export function newId(): string {
  made++
  return `{00000000-0000-4000-8000-${made.toString(16).toUpperCase().padStart(12, '0')}}`
}
