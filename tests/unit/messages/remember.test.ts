import { expect, it } from 'vitest'
import { remember } from '../../../src/messages/remember.js'

it('makes what a key stands for once, also where that is nothing, until a flood of keys starts afresh', () => {
  const made: string[] = []
  const twice = remember((key, number: number) => {
    made.push(key)
    return number < 0 ? undefined : number * 2
  }, 2)
  expect([twice('one', 1), twice('one', 1), twice('none', -1), twice('none', -1)]).toEqual([2, 2, undefined, undefined])
  expect(made).toEqual(['one', 'none'])
  expect([twice('three', 3), twice('one', 1)]).toEqual([6, 2])
  expect(made).toEqual(['one', 'none', 'three', 'one'])
})
