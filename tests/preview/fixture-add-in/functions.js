/* global CustomFunctions */
CustomFunctions.associate('FIXTURE_DOUBLE', (value) => value * 2)
CustomFunctions.associate('FIXTURE_TIMES', (rows) =>
  rows.map((row) => {
    if (typeof row[0] !== 'number')
      return [new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'no number'), '']
    return [row[0] * 10, `row of ${row.length}`]
  }),
)
