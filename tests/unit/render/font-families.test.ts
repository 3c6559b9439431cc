import { expect, it } from 'vitest'
import { fontFamilies } from '../../../src/render/font-families.js'

it.each([
  ['"Noto Sans", system-ui, sans-serif', "'Noto Sans', system-ui, sans-serif"],
  ['system-ui', 'system-ui, sans-serif'],
  ['"Times New Roman"', "'Times New Roman', serif"],
  ['"Noto Serif"', "'Noto Serif', serif"],
  ['"Source Sans Serif Pro"', "'Source Sans Serif Pro', sans-serif"],
  ['Menlo', 'Menlo, monospace'],
  ['Helvetica,Arial', 'Helvetica, Arial, sans-serif'],
  ['', 'sans-serif'],
])('%j ends in a family that every program has', (css, families) => {
  expect(fontFamilies(css)).toBe(families)
})
