import { audit } from './audit'
import { commandLine } from './command-line'
import { engine } from './engine'
import type { Room } from './fault'
import { files } from './files'
import { forecast } from './forecast'
import { functions } from './functions'
import { payment } from './payment'
import { purchasing } from './purchasing'
import { sheets } from './sheets'
import { taskpane } from './taskpane'
import { workbook } from './workbook'

/** The rooms with their faults, in the order in which they are tried. */
export const rooms: Readonly<Record<string, Room>> = {
  ...{ audit, payment, forecast, purchasing, functions, sheets, files, workbook, taskpane, engine },
  'command-line': commandLine,
}
