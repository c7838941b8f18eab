/** What writes results and takes them away: a chunk of its own, which the first view of the pane does without. */
export { codeActiveLog } from '../../workbook/results/code-log'
export { writeBesideLog } from '../../workbook/beside/beside-log'
export { filledInResults } from '../../workbook/results/filled-by-people'
export { removeResults } from '../../workbook/results/remove-results'
