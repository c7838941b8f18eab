import { describe, expect, test } from 'vitest'
import { clock, lines, visit } from './visit'

const log = (...rows: string[]) => `Drug | Route | Start | Stop\n${rows.join('\n')}`
const push = (drug: string, minute: number) => `${drug} | IV push | ${clock(minute)} |`

describe('the same drug pushed again', () => {
  test.each([
    [30, '96374', '96374'],
    [31, '96374', '96374, 96376'],
    [60, '96374', '96374, 96376'],
  ])('%i minutes later', (later, office, hospital) => {
    const rows = log(push('ondansetron', 0), push('ondansetron', later))
    expect(lines(rows)).toBe(office)
    expect(lines(rows, 'hospital')).toBe(hospital)
    expect(visit(rows).findings).toContain('repeat-push 3')
    expect(visit(rows, 'hospital').ids.includes('repeat-push')).toBe(later <= 30)
  })

  test('30 minutes and 59 seconds are 30 minutes', () => {
    const rows = (second: string) => log('ondansetron | IV push | 9:00:00 |', `ondansetron | IV push | ${second} |`)
    expect(lines(rows('9:30:59'), 'hospital')).toBe('96374')
    expect(lines(rows('9:31:00'), 'hospital')).toBe('96374, 96376')
  })

  test('is measured from start to start', () => {
    const rows = log('ondansetron | IV push | 9:00 | 9:10', 'ondansetron | IV push | 9:31 | 9:33')
    expect(lines(rows, 'hospital')).toBe('96374, 96376')
  })

  test('after the last reported push, not after one that was left out', () => {
    const rows = log(push('ondansetron', 0), push('ondansetron', 20), push('ondansetron', 40))
    expect(lines(rows, 'hospital')).toBe('96374, 96376')
    expect(visit(rows, 'hospital').findings).toContain('repeat-push 3')
    const longer = log(push('morphine', 0), push('morphine', 31), push('morphine', 61), push('morphine', 62))
    expect(lines(longer, 'hospital')).toBe('96374, 96376x2')
  })

  test('another drug between them changes nothing', () => {
    const rows = log(push('morphine', 0), push('ondansetron', 10), push('morphine', 31))
    expect(lines(rows, 'hospital')).toBe('96374, 96375, 96376')
    expect(lines(rows)).toBe('96374, 96375')
  })

  test('after another initial it is 96376 in a hospital', () => {
    const rows = log('Remicade | IV infusion | 9:00 | 10:00', push('morphine', 0), push('morphine', 31))
    expect(lines(rows, 'hospital')).toBe('96413, 96375, 96376')
    expect(lines(rows)).toBe('96413, 96375')
  })
})

test('each further drug is 96375, at any interval', () => {
  expect(lines(log(push('morphine', 0), push('ondansetron', 1), push('famotidine', 2)))).toBe('96374, 96375x2')
})

describe('a therapeutic drug pushed and infused', () => {
  const after = (minute: number) =>
    log('levetiracetam | IV infusion | 9:00 | 10:00', `levetiracetam | IV push | ${clock(minute)} |`)

  test.each([
    [80, '96365'],
    [90, '96365'],
    [91, '96365, 96376'],
    [120, '96365, 96376'],
  ])('the infusion ends at minute 60, the push follows at minute %i', (minute, hospital) => {
    expect(lines(after(minute))).toBe('96365')
    expect(lines(after(minute), 'hospital')).toBe(hospital)
  })

  test('in an office it says that the push has no code', () => {
    expect(visit(after(120)).findings).toContain('repeat-push 3')
  })

  test.each([
    ['8:30', '96365'],
    ['8:29', '96365, 96376'],
  ])('before the infusion, at %s', (start, hospital) => {
    const rows = log('levetiracetam | IV infusion | 9:00 | 10:00', `levetiracetam | IV push | ${start} | ${start}`)
    expect(lines(rows, 'hospital')).toBe(hospital)
    expect(lines(rows)).toBe('96365')
  })
})

describe('chemotherapy pushed', () => {
  test.each(['office', 'hospital'])('the first push has its code even when the drug is infused, %s', (setting) => {
    expect(
      lines(log('fluorouracil | IV push | 9:00 | 9:05', 'fluorouracil | IV infusion | 9:05 | 10:05'), setting),
    ).toBe('96413, 96411')
    expect(lines(log('fluorouracil | IV push | 9:00 | 9:05', 'fluorouracil | pump | 9:10 |'), setting)).toBe(
      '96409, 96416',
    )
  })

  test.each(['office', 'hospital'])('a second push of it has no code, %s', (setting) => {
    const one = visit(log(push('doxorubicin', 0), push('doxorubicin', 120)), setting)
    expect(one.lines).toBe('96409')
    expect(one.findings).toContain('repeat-push 3')
  })

  test('two drugs are two pushes', () => {
    expect(lines(log(push('doxorubicin', 0), push('vincristine', 30)))).toBe('96409, 96411')
  })
})

describe('push or infusion', () => {
  test('a charted infusion of 15 minutes or less is a push', () => {
    const one = visit(log('zoledronic acid | IV infusion | 9:00 | 9:15'))
    expect(one.lines).toBe('96374')
    expect(one.findings).toContain('infusion-is-push 2')
    expect(visit(log('zoledronic acid | IV infusion | 9:00 | 9:16')).ids).not.toContain('infusion-is-push')
  })

  test('and falls under the repeat rule', () => {
    const rows = log('zoledronic acid | IV infusion | 9:00 | 9:10', 'zoledronic acid | IV infusion | 9:31 | 9:41')
    expect(lines(rows, 'hospital')).toBe('96374, 96376')
    expect(lines(rows)).toBe('96374')
  })

  test.each([
    ['9:15', false],
    ['9:16', true],
    ['9:20', true],
  ])('a push charted as one stays one to %s', (stop, long) => {
    const one = visit(log(`fluorouracil | IV push | 9:00 | ${stop}`))
    expect(one.lines).toBe('96409')
    expect(one.ids.includes('push-is-long')).toBe(long)
  })

  test('a push needs no stop', () => {
    expect(visit(log('ondansetron | IV push | 9:00 |')).ids).toEqual([])
  })
})

describe('several drugs in one minute', () => {
  test('each is coded, and it is said', () => {
    const one = visit(log(push('ondansetron', 0), push('famotidine', 0), push('morphine', 0)))
    expect(one.lines).toBe('96374, 96375x2')
    expect(one.findings).toContain('one-minute-pushes 2 3 4')
  })

  test('a minute apart it is not', () => {
    expect(visit(log(push('ondansetron', 0), push('famotidine', 1))).ids).not.toContain('one-minute-pushes')
  })
})
