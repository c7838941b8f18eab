/**
 * Lets the page do what waits: draw, answer formulas, notice a press. A message rather than a timer: timers of a pane that
 * is closed come once a second at most.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
