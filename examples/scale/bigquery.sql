-- Claim lines in BigQuery: the engine as the library of a JavaScript function, one call a patient.
--
-- 1. npm run build, and copy dist/engine.js to a bucket of yours. It is one file without a host and without tables of prices,
--    of some 750 kB; BigQuery's list of quotas names a megabyte for a library.
-- 2. Put the names of your project, bucket and tables in place of those below.
--
-- What stands between the quotation marks is tried in QuickJS, a small JavaScript engine without Node, against the same logs
-- coded by the command. It was not run in BigQuery itself.

CREATE OR REPLACE FUNCTION your_dataset.infusion_lines(
  headers ARRAY<STRING>,
  log ARRAY<STRUCT<row_number FLOAT64, cells ARRAY<STRING>>>,
  setting STRING
)
RETURNS ARRAY<STRUCT<
  encounter STRING,
  service_date STRING,
  code STRING,
  modifiers STRING,
  units FLOAT64,
  minutes FLOAT64,
  log_rows STRING
>>
LANGUAGE js
OPTIONS (library = ["gs://your-bucket/engine.js"])
AS r"""
// The rows of an array come in any order.
const inOrder = log.slice().sort((a, b) => a.row_number - b.row_number)
const cells = [headers].concat(inOrder.map((row) => row.cells))
const coding = InfusionEngine.code(cells, { setting: setting })
if ('problem' in coding) throw new Error(coding.problem)
const lines = []
for (const visit of InfusionEngine.answer(coding).encounters) {
  for (const line of visit.lines) {
    lines.push({
      encounter: visit.encounter,
      service_date: line.date,
      code: line.code,
      modifiers: line.modifiers.join(','),
      units: line.units,
      minutes: line.minutes,
      // The engine counts the rows of its cells, the headers being the first.
      log_rows: line.rows.map((row) => inOrder[row - 2].row_number).join(','),
    })
  }
}
return lines
""";

-- One call a patient: visits of a day are coded together, and no patient's codes depend on another's. Cells are text, empty
-- where nothing is written. Write dates with the year first (2026-03-02): whether 3/2 is in March or in February shows
-- only in a whole log.
SELECT patient, line.*
FROM (
  SELECT
    patient,
    your_dataset.infusion_lines(
      ['Encounter', 'Patient', 'Date', 'Drug', 'Dose', 'Discarded', 'Route', 'Start', 'Stop', 'Payer', 'Note'],
      ARRAY_AGG(STRUCT(
        CAST(row_number AS FLOAT64) AS row_number,
        [encounter, patient, service_date, drug, dose, discarded, route, start, stop, payer, note] AS cells
      )),
      'office'
    ) AS lines
  FROM your_dataset.infusion_log
  GROUP BY patient
), UNNEST(lines) AS line;
