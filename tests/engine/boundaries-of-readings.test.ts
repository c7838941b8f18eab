import { expect, test } from 'vitest'
import { visit } from './visit'

// Places where one sign or one line more would change a code: each was found by changing the engine and looking.

test('exactly half of the later infusion is no majority', () => {
  const half = visit(
    `Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:30 | 10:30
      ceftriaxone | IV infusion | 9:20 | 10:00`,
    'hospital',
  )
  expect(half.lines).toBe('96365, 96367')
  const more = visit(
    `Drug | Route | Start | Stop
      vancomycin | IV infusion | 9:29 | 10:29
      ceftriaxone | IV infusion | 9:20 | 10:00`,
    'hospital',
  )
  expect(more.lines).toBe('96365, 96368')
})

test('a failed first stick is no reason for a second initial code, whatever reason stands beside it', () => {
  const failed = visit(
    `Drug | Route | Start | Stop | Site | Site reason | Note
      Remicade | IV infusion | 10:00 | 11:00 | right arm | |
      vancomycin | IV infusion | 8:00 | 9:00 | left arm | incompatible drugs | left IV infiltrated`,
    'hospital',
  )
  expect(failed.lines).toBe('96413, 96367')
  expect(failed.ids).toContain('second-site-without-reason')
})

test('two bags of fluid at once count once', () => {
  const atOnce = visit(
    `Drug | Route | Start | Stop | Bag
      normal saline | hydration | 9:00 | 10:00 | A
      lactated Ringer's | hydration | 9:00 | 10:00 | B`,
    'hospital',
  )
  expect(atOnce.lines).toBe('96360')
})
