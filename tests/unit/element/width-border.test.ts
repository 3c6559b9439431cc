import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WidthBorder } from '../../../src/element/width-border.js'

function along(...widths: readonly number[]): boolean[] {
  const border = new WidthBorder(600)
  return widths.map((width) => border.isBeyond(width))
}

describe('WidthBorder', () => {
  it('lies at its width', () => {
    expect(along(599)).toEqual([false])
    expect(along(600)).toEqual([true])
    expect(along(900, 599, 600, 400)).toEqual([true, false, true, false])
  })

  it('is not crossed back by a scroll bar that comes and goes', () => {
    expect(along(605, 590, 605, 590, 605)).toEqual([true, false, false, false, false])
    expect(along(590, 605, 590, 605)).toEqual([false, true, true, true])
  })

  it('is crossed back by more than that', () => {
    expect(along(605, 590, 605, 606)).toEqual([true, false, false, true])
    expect(along(605, 590, 700)).toEqual([true, false, true])
    expect(along(590, 605, 589)).toEqual([false, true, false])
    expect(along(605, 590, 605, 400, 605)).toEqual([true, false, false, false, true])
  })

  it('is crossed once at most while a width goes back and forth by a scroll bar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 570, max: 630 }), fc.integer({ min: 1, max: 24 }), (width, bar) => {
        const answers = along(width, width - bar, width, width - bar, width, width - bar)
        expect(answers.slice(1).every((answer) => answer === answers[1])).toBe(true)
      }),
    )
  })

  it('stays where it was while there is no width', () => {
    expect(along(0, 900, 0, 900, 0)).toEqual([false, true, true, true, true])
    expect(along(605, 590, 0, 605)).toEqual([true, false, false, false])
  })
})
