import { expect, test } from 'vitest'
import { menuStep } from './menu-step.ts'

const names = ['Mig', 'Anders Kildal', 'Bente Lyngvad', 'Birkelund Boldklub', 'Ærø Skole']

test.for([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 0],
  ['ArrowUp', 0, 4],
  ['ArrowUp', -1, 4],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['b', 0, 2],
  ['b', 2, 3],
  ['B', 3, 2],
  ['æ', 0, 4],
  ['x', 0, null],
  ['Enter', 0, null],
  ['Tab', 0, null],
] as const)('%s from %d leads to %s', ([key, at, to]) => expect(menuStep(key, names, at)).toBe(to))

test('an empty menu has nowhere to go', () => expect(menuStep('Home', [], -1)).toBeNull())
