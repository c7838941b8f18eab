import type { Coding } from '../engine/coding'
import type { Finding } from '../engine/explain/finding'
export const patternFindings = (_: Coding): Finding[] => []
