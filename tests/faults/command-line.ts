import type { Room } from './fault'

export const commandLine: Room = {
  suites: ['tests/command-line'],
  inProcesses: true,
  leftOut: [
    ...[
      'samples',
      'handwritten-samples',
      'sample-drug-lines',
      'built',
      'call',
      'forecast-months',
      'dask',
      'documents',
    ].map((name) => `tests/command-line/${name}.test.ts`),
  ],
  faults: [
    {
      file: 'src/command-line/output/staged-files.ts',
      from: 'for (const step of undo) step()',
      to: '',
      why: 'a file that cannot get its name leaves the others changed',
    },
    {
      file: 'src/command-line/output/staged-files.ts',
      from: 'refuseChanged(target)\n        const',
      to: 'const',
      why: 'what another program wrote meanwhile is written over',
    },
    {
      file: 'src/command-line/output/targets.ts',
      from: 'if (source !== undefined) throw new FileProblem(readText(target, source))',
      to: '',
      why: 'the log itself is written over',
    },
    {
      file: 'src/command-line/output/targets.ts',
      from: 'basename(place.file).normalize().toLowerCase()',
      to: 'basename(place.file).normalize()',
      why: 'A.xlsx and a.xlsx are two files on a disk that keeps them as one',
    },
    {
      file: 'src/command-line/output/targets.ts',
      from: "if (provenance === 'ours' || replace || keepsInputs === true) return",
      to: "if (provenance !== 'other') return",
      why: 'a workbook that somebody typed in is written over',
    },
    {
      file: 'src/command-line/output/write-out.ts',
      from: "if (typeof cell === 'number' && columns[index]?.format === 'date') return date(cell)",
      to: "if (typeof cell === 'number' && columns[index]?.format === 'number') return date(cell)",
      why: 'dates of the claim lines are serial numbers',
    },
    {
      file: 'src/command-line/output/write-out.ts',
      from: 'results[index - area.top] ?? [null, null]',
      to: 'results[index] ?? [null, null]',
      why: 'codes stand beside other rows where a title is above the log',
    },
    {
      file: 'src/command-line/output/kept-forecast.ts',
      from: 'if (others.length > 0 && !replace) {',
      to: 'if (others.length > 1 && !replace) {',
      why: 'a sheet that somebody added to the forecast is lost',
    },
    {
      file: 'src/command-line/output/answer-json.ts',
      from: "`${count++ === 0 ? '' : ','}${jsonItem(item)}`",
      to: "`${++count === 0 ? '' : ','}${jsonItem(item)}`",
      why: 'a comma stands before the first visit: no JSON',
    },
    {
      file: 'src/command-line/output/print-table.ts',
      from: '(units.get(code) ?? 0) + line.units',
      to: '(units.get(code) ?? 0) + 1',
      why: 'the summary counts lines for units',
    },
    {
      file: 'src/command-line/input/find-log.ts',
      from: '[...found].sort((a, b) => length(b) - length(a))',
      to: '[...found]',
      why: 'the first log of a sheet is read, not the longest',
    },
    {
      file: 'src/command-line/input/find-log.ts',
      from: '...sheets.filter(({ hidden }) => hidden === true)]',
      to: ']',
      why: 'a workbook whose only log is hidden has none',
    },
    {
      file: 'src/command-line/input/find-log.ts',
      from: "if (header === '' || columns.by.get(role) === 'chosen') continue",
      to: "if (header !== '') continue",
      why: 'a header that was mistyped on the command line is passed over',
    },
    {
      file: 'src/command-line/input/open-log.ts',
      from: 'const setting = options.setting ?? choices.setting',
      to: 'const setting = choices.setting ?? options.setting',
      why: 'a settings file goes before what was said on the command line',
    },
    {
      file: 'src/command-line/input/open-log.ts',
      from: 'referenceAsOf(reference, options.asOf)',
      to: 'reference',
      why: 'an audit as of a date uses what came later',
    },
    {
      file: 'src/command-line/input/office-files.ts',
      from: 'fees: fees?.use.used === true ? fees.value : [],',
      to: 'fees: fees?.value ?? [],',
      why: 'half of a Fees table is used',
    },
    {
      file: 'src/command-line/input/charges-file.ts',
      from: '/^charges$/i.test(sheet.name)',
      to: '/charges/i.test(sheet.name)',
      why: 'any sheet with charges in its name is the list of charges',
    },
    {
      file: 'src/command-line/parts/row-texts.ts',
      from: 'const at = row - this.firstRow',
      to: 'const at = row - this.firstRow + 1',
      why: 'a long log has its codes in the row below',
    },
    {
      file: 'src/command-line/parts/part-texts.ts',
      from: 'for (const { rule } of line.reasons) rules.add(rule)',
      to: 'rules.size',
      why: 'the rules of a long log’s answer are missing',
    },
  ],
}
