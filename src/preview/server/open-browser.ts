import { spawn } from 'node:child_process'

/** The command that opens an address on each system. */
const commands: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens the address in a browser where there is one; where there is none, nothing happens. */
export function openBrowser(address: string): void {
  const [command, ...values] = commands[process.platform] ?? []
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  if (command === undefined || !hasScreen || process.env['CI'] !== undefined) return
  const child = spawn(command, [...values, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {
    // No such command: the printed address is enough.
  })
  child.unref()
}
