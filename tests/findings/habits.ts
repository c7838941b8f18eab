/**
 * Habits that no text of this product has, each with a sentence that has it and one that says the same as an American
 * biller would. Other rooms hand their texts to `badHabits` as well.
 */

interface Habit {
  readonly name: string
  readonly pattern: RegExp
  readonly not: string
  readonly but: string
}

export const habits: readonly Habit[] = [
  {
    name: 'an ISO date',
    pattern: /\b\d{4}-\d{2}(?:-\d{2})?\b/,
    not: 'No price on 2026-02-02.',
    but: 'No price on 2/2/2026.',
  },
  {
    name: 'a clock time without AM or PM',
    pattern: /\b\d{1,2}:\d{2}\b(?! [AP]M\b)/,
    not: 'It started at 13:10.',
    but: 'It started at 1:10 PM.',
  },
  {
    name: 'thousands without a comma',
    // Five digits are a code, four with a letter before them too; a year stands alone.
    pattern: /\b(?!(?:19|20)\d\d\b)\d{4}\b(?= (?:units?|lines?|rows?|visits?|minutes?|times|infusions|charges)\b)/,
    not: '3147 lines have no price.',
    but: '3,147 lines have no price.',
  },
  { name: 'a blank before the percent sign', pattern: /\d %/, not: '5 % of 20 times.', but: '5% of 20 times.' },
  {
    name: 'a program that says we',
    pattern: /\b(?:we|our|ours|us|yours)\b/,
    not: 'A drug that we know.',
    but: 'A recognized drug.',
  },
  {
    name: 'is no X',
    pattern: /(?<!\bthere )\b(?:is|are|was|were) no(?:ne)?\b(?! longer)/i,
    not: '"a lot" is no dose that can be read.',
    but: 'Cannot read "a lot" as a dose.',
  },
  { name: 'stands', pattern: /\bst(?:ands?|ood)\b/, not: 'The row stands twice.', but: 'The row is listed twice.' },
  {
    name: 'thrown away',
    pattern: /thr(?:own|ew|ow) (?:it )?away/,
    not: '5 mg were thrown away.',
    but: '5 mg were discarded.',
  },
  {
    name: 'the record supports',
    pattern: /\brecord (?:now )?supports?\b|\brecord could support/,
    not: 'The record supports 96413.',
    but: 'Documentation supports 96413.',
  },
  {
    name: 'figures and sums',
    pattern: /\bwithout a figure|\bno figure|\bneither sum|\bthe sums\b/,
    not: 'It is in neither sum.',
    but: 'It is not in either total.',
  },
  {
    name: 'encounter for visit',
    pattern: /\bencounters?\b/i,
    not: 'Encounter 40007 runs over 3 days.',
    but: 'Visit 40007 runs over 3 days.',
  },
  {
    name: 'a sentence that begins small',
    pattern: /^[a-z]|[.?] [a-z]/,
    not: 'infliximab has no stop time.',
    but: 'Infliximab has no stop time.',
  },
  {
    name: 'a raw id',
    pattern:
      /\b(?:missing|unreadable|over|under|wrong|two|no|unknown|drug|dose|waste)-(?:stop|start|times|line|coded|code|initial|price|drug|dose|waste|time|date|administration)\b(?!=)/,
    not: 'See missing-stop.',
    but: 'See No stop time.',
  },
  {
    name: 'a list of editions first',
    pattern: /^(?:with )?(?:ASP|CPT|PFS|MUE) \d{4}/,
    not: 'ASP 2025Q4, CPT 2026: coded.',
    but: 'Coded with CPT 2026.',
  },
  {
    name: 'British or German English',
    pattern:
      /\bbeside\b|\bcolours?\b|\bneighbours?\b|\bcancelled\b|\banaesthe|\bcannot be told\b|\bby itself\b|\bNothing, if\b|\bin force here\b/i,
    not: 'It ran beside another infusion.',
    but: 'It ran at the same time as another infusion.',
  },
]

/** What a cell of somebody's log says is quoted, and is theirs. */
const own = (text: string): string => text.replaceAll(/"[^"]*"|“[^”]*”/g, '“”')

/** @returns the habits that a text has, by name */
export const badHabits = (text: string): string[] =>
  habits.filter(({ pattern }) => pattern.test(own(text))).map(({ name }) => name)
