import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cssParts, cssProperties } from '../../../src/build/styling.js'
import { tones } from '../../../src/render/palette.js'

const sources = ['src/render', 'src/element'].flatMap((folder) =>
  readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
)
const foundBy = (pattern: RegExp): string[] =>
  sources.flatMap((source) => [...source.matchAll(pattern)].flatMap(([, names = '']) => names.split(' ')))

it('names every part that a piece has', () => {
  const kinds = ['visit', 'meeting', 'statement', 'agreement', 'measure', 'background']
  const standings = ['usual', 'planned', 'unreported', 'postponed', 'cancelled']
  const composed = [
    ...kinds,
    ...standings,
    'tick',
    'mark',
    'item',
    'medium',
    'selected',
    'in-thread',
    'overview-window',
    'overview-start',
    'overview-end',
  ]
  const written = foundBy(/\bpart="([a-z -]+)"/g)
  expect(written.length).toBeGreaterThan(70)
  expect(Object.keys(cssParts).toSorted()).toEqual([...new Set([...written, ...composed])].toSorted())
})

it('names every custom property that a style reads', () => {
  const plain = foundBy(/var\((--timeline-[a-z-]+[a-z]),/g)
  const colours = tones.map((_, i) => `--timeline-color-${i + 1}`)
  expect(plain.length).toBeGreaterThan(10)
  expect(Object.keys(cssProperties).toSorted()).toEqual([...new Set([...plain, ...colours])].toSorted())
})
