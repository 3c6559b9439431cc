import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { Figures } from '../../bench/figures.js'
import { median } from '../../bench/median.js'
import { parseOptions } from '../../bench/options.js'
import { withSection } from '../../bench/readme.js'
import { figureText, markdownTable } from '../../bench/table.js'

describe('median', () => {
  it('is the middle one, or between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeUndefined()
  })
})

describe('Figures', () => {
  const figures = new Figures()
  const add = (peer: 'ours' | 'bare' | 'vis', run: number, value: number | 'stopped', events = 100) =>
    figures.add({ peer, what: 'paint', events, run, value })
  add('ours', 0, 30)
  add('bare', 0, 10)
  add('ours', 1, 80)
  add('bare', 1, 40)
  add('ours', 2, 40)
  add('bare', 2, 10)
  add('vis', 0, 'stopped')

  it('compares run by run', () => {
    expect(figures.middle('ours', 'paint', 100)).toBe(40)
    expect(figures.ratio('ours', 'paint', 100, 'bare')).toBe(3)
  })

  it('takes what was stopped once for stopped there and at larger sizes', () => {
    expect(figures.middle('vis', 'paint', 100)).toBe('stopped')
    expect(figures.isStopped('vis', 'paint', 1_000)).toBe(true)
    expect(figures.isStopped('vis', 'paint', 10)).toBe(false)
    expect(figures.ratio('vis', 'paint', 100, 'bare')).toBeUndefined()
  })
})

describe('markdownTable', () => {
  it('aligns figures to the right, as Prettier does', () => {
    expect(
      markdownTable(
        ['', '100'],
        [
          ['vis', '1,833'],
          ['ours', '–'],
        ],
      ),
    ).toBe(['|      |   100 |', '| ---- | ----: |', '| vis  | 1,833 |', '| ours |     – |'].join('\n'))
  })

  it('is what Prettier would make of it, however narrow its columns', async () => {
    const table = markdownTable(['times B', '100', '1'], [['ours', '3', '2.4']])
    expect(await format(table, { parser: 'markdown' })).toBe(`${table}\n`)
  })

  it('writes figures no finer than they are', () => {
    expect([0.04, 1.26, 12.3, 51_418, -0.01].map(figureText)).toEqual(['0', '1.3', '12', '51,418', '0'])
    expect([figureText('stopped'), figureText(undefined)]).toEqual(['stopped', '–'])
  })
})

describe('withSection', () => {
  it('replaces what stands between the markers and nothing else', () => {
    const text = 'a\n\n<!-- bench:start -->\n\nold\n\n<!-- bench:end -->\n\nb\n'
    expect(withSection(text, 'new\n')).toBe(text.replace('old', 'new'))
    expect(withSection(withSection(text, 'new'), 'new')).toBe(withSection(text, 'new'))
    expect(() => withSection('no markers', 'new')).toThrow('no place for the table')
  })
})

describe('parseOptions', () => {
  it('leaves the README alone where the run is narrowed', () => {
    expect(parseOptions([])).toMatchObject({ runs: 3, writesReadme: true })
    expect(parseOptions(['--full']).sizes).toContain(1_000_000)
    for (const flag of [['--sizes', '100'], ['--peers', 'vis'], ['--only', 'paint'], ['--runs', '1'], ['--no-readme']])
      expect(parseOptions(flag).writesReadme).toBe(false)
  })

  it('says what it cannot use and what it can', () => {
    expect(() => parseOptions(['--peers', 'viz'])).toThrow("--peers was given 'viz'. Choose from ours, bare")
    expect(() => parseOptions(['--sizes', 'many'])).toThrow("'many', which is no whole number")
  })
})
