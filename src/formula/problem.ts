/** A formula that is none; Excel would not take it. */
export class FormulaSyntaxProblem extends Error {}
