import { shownText } from '../number-text'
import { serial } from '../typed-text'
import { isError } from '../value'
import { compare } from '../compare'
import { CellError, elementwise, numberOf, textOf, truthOf, type Builtin, type Scalar } from '../result'

/** Functions of single values; given arrays they answer cell by cell. */
const single: Readonly<Record<string, (values: readonly Scalar[]) => Scalar>> = {
  ABS: ([x = null]) => Math.abs(numberOf(x)),
  INT: ([x = null]) => Math.floor(numberOf(x)),
  MOD: ([x = null, by = null]) => {
    const divisor = numberOf(by)
    if (divisor === 0) throw CellError.of('#DIV/0!')
    return numberOf(x) - divisor * Math.floor(numberOf(x) / divisor)
  },
  ROUND: ([x = null, places = null]) => rounded(numberOf(x), numberOf(places), Math.round),
  ROUNDUP: ([x = null, places = null]) => rounded(numberOf(x), numberOf(places), Math.ceil),
  ROUNDDOWN: ([x = null, places = null]) => rounded(numberOf(x), numberOf(places), Math.floor),
  NOT: ([x = null]) => !truthOf(x),
  LEN: ([text = null]) => textOf(text).length,
  LEFT: ([text = null, count = 1]) => textOf(text).slice(0, numberOf(count)),
  RIGHT: ([text = null, count = 1]) => (numberOf(count) === 0 ? '' : textOf(text).slice(-numberOf(count))),
  MID: ([text = null, start = 1, count = 0]) =>
    textOf(text).slice(numberOf(start) - 1, numberOf(start) - 1 + numberOf(count)),
  TRIM: ([text = null]) => textOf(text).trim().replace(/ +/g, ' '),
  UPPER: ([text = null]) => textOf(text).toUpperCase(),
  LOWER: ([text = null]) => textOf(text).toLowerCase(),
  SUBSTITUTE: ([text = null, old = null, fresh = null]) => textOf(text).replaceAll(textOf(old), textOf(fresh)),
  TEXT: ([value = null, format = null]) => shownText(value ?? 0, textOf(format)),
  VALUE: ([text = null]) => numberOf(typeof text === 'string' ? text.replaceAll(',', '') : text),
  DATE: ([year = null, month = null, day = null]) => dayOf(numberOf(year), numberOf(month), numberOf(day)),
  TIME: ([hours = null, minutes = null, seconds = null]) =>
    ((numberOf(hours) * 3600 + numberOf(minutes) * 60 + numberOf(seconds)) / 86_400) % 1,
  YEAR: ([date = null]) => Number(shownText(numberOf(date), 'yyyy')),
  MONTH: ([date = null]) => Number(shownText(numberOf(date), 'm')),
  DAY: ([date = null]) => Number(shownText(numberOf(date), 'd')),
  EDATE: ([date = null, months = null]) => monthsLater(numberOf(date), Math.trunc(numberOf(months))),
  EOMONTH: ([date = null, months = null]) => {
    const [year, month] = yearAndMonth(numberOf(date))
    return dayOf(year, month + Math.trunc(numberOf(months)) + 1, 0)
  },
  SQRT: ([x = null]) => {
    const value = numberOf(x)
    if (value < 0) throw CellError.of('#NUM!')
    return Math.sqrt(value)
  },
  ISNUMBER: ([x = null]) => typeof x === 'number',
  ISTEXT: ([x = null]) => typeof x === 'string' && !isError(x),
  ISBLANK: ([x = null]) => x === null,
  ISERROR: ([x = null]) => isError(x),
  ISNA: ([x = null]) => x === '#N/A',
  IFERROR: ([x = null, otherwise = null]) => (isError(x) ? otherwise : x),
  IFNA: ([x = null, otherwise = null]) => (x === '#N/A' ? otherwise : x),
  EXACT: ([a = null, b = null]) => textOf(a) === textOf(b),
  NA: () => '#N/A',
}

function rounded(value: number, places: number, round: (value: number) => number): number {
  const factor = 10 ** places
  return (Math.sign(value) * round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor
}

function dayOf(year: number, month: number, day: number): number {
  const first = serial(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1)
  if (first === null) throw CellError.of('#NUM!')
  return first + day - 1
}

const yearAndMonth = (date: number): readonly [number, number] => [
  Number(shownText(date, 'yyyy')),
  Number(shownText(date, 'm')),
]

/** The same day of another month; the last day of a shorter one. */
function monthsLater(date: number, months: number): number {
  const [year, month] = yearAndMonth(date)
  const last = dayOf(year, month + months + 1, 0)
  return Math.min(dayOf(year, month + months, Number(shownText(date, 'd'))), last)
}

export const singles: Readonly<Record<string, Builtin>> = Object.fromEntries(
  Object.entries(single).map(([name, calculate]) => [name, (values) => elementwise(values, calculate)]),
)

/** What an operator between two values gives. */
export function operate(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left
  if (isError(right)) return right
  switch (operator) {
    case '&':
      return textOf(left) + textOf(right)
    case '=':
      return compare(left, right) === 0
    case '<>':
      return compare(left, right) !== 0
    case '<':
      return compare(left, right) < 0
    case '>':
      return compare(left, right) > 0
    case '<=':
      return compare(left, right) <= 0
    case '>=':
      return compare(left, right) >= 0
    default:
      return arithmetic(operator, numberOf(left), numberOf(right))
  }
}

function arithmetic(operator: string, a: number, b: number): Scalar {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return b === 0 ? '#DIV/0!' : a / b
    default:
      return a ** b
  }
}
