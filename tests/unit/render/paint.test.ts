import { describe, expect, it } from 'vitest'
import { paintOfPixel, parsePaint } from '../../../src/render/paint.js'

describe('parsePaint', () => {
  it.each([
    ['rgb(179, 64, 47)', '#b3402f', 1],
    ['rgba(20, 40, 80, 0.028)', '#142850', 0.028],
    ['rgb(20 40 80 / 0.5)', '#142850', 0.5],
    ['rgb(100% 0% 50% / 25%)', '#ff0080', 0.25],
    ['color(srgb 1 0.5 0)', '#ff8000', 1],
    ['color(srgb 0.2 0.4 0.6 / 0.5)', '#336699', 0.5],
    ['color(srgb 1.2 -0.1 none)', '#ff0000', 1],
    ['rgba(0, 0, 0, 0)', '#000000', 0],
  ])('reads %s', (css, color, opacity) => {
    expect(parsePaint(css)).toEqual({ color, opacity })
  })

  it.each(['none', 'oklch(0.6 0.2 30)', 'color(display-p3 1 0 0)', 'url(#a)', 'rgb(1)', ''])('leaves %j', (css) => {
    expect(parsePaint(css)).toBeUndefined()
  })
})

describe('paintOfPixel', () => {
  it('is a colour and its opacity', () => {
    expect(paintOfPixel(Uint8ClampedArray.of(179, 64, 47, 51))).toEqual({ color: '#b3402f', opacity: 0.2 })
  })
})
