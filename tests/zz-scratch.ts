import { visit } from './engine/visit'
const [, , how, ...rows] = process.argv
const v = visit(rows.join('\n').replaceAll(';', '\n'), how)
console.log(v.lines)
console.log(v.findings.join('\n'))
for (const e of v.answer.encounters) {
  for (const l of e.lines)
    console.log(
      ' ',
      l.code,
      l.modifiers.join('-'),
      l.units,
      l.date,
      'rows',
      l.rows.join(','),
      l.minutes,
      '|',
      l.reasons.map((r) => r.rule).join(' '),
    )
}
