import { catalogue } from '../catalogue'
import { registerFunctions } from './register'

// The functions' bundle: Excel loads it for the formulas alone, so that it draws in nothing of the pane.
registerFunctions(CustomFunctions, catalogue)
