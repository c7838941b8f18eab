/** A file that cannot be read or written, or holds no log: one sentence with the file's name. */
export class FileProblem extends Error {}

/** What is wrong with the words of the command; printed as one line. */
export class UsageProblem extends Error {}
