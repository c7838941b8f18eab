import type { Cells } from '../../basics/cell'
import type { LocationsTable } from '../../engine/visits/locations/location'
import { readLocations } from '../../engine/visits/locations/read-locations'
import { builtIn } from '../../reference/built-in'
import { placeProblem } from '../../reference/locality'
import type { Reference } from '../../reference/reference'

/** The office's `Locations` table from its cells, its localities those of the tables in force. */
export const locationsOfCells = (cells: Cells, firstRow = 1, reference: Reference = builtIn): LocationsTable =>
  readLocations(cells, (locality) => placeProblem(reference, locality) === null, firstRow)
