import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from '../../../src/element/file-name.js'

describe('fileName', () => {
  it.each([
    ['The week Beijing hosted: day 1', 'the-week-beijing-hosted-day-1.svg'],
    ["Russia's foreign minister", 'russias-foreign-minister.svg'],
    ['Лавров в Пекине', 'лавров-в-пекине.svg'],
    ['两位部长，一座城市', '两位部长-一座城市.svg'],
    ['../../etc/passwd', 'etc-passwd.svg'],
    ['   ', 'timeline.svg'],
    ['CON', 'timeline.svg'],
  ])('makes of %j %j', (title, name) => {
    expect(fileName(title, 'svg')).toBe(name)
  })

  it('is one that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(fileName(title, 'png')).toMatch(
          /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,78}[\p{L}\p{M}\p{N}])?\.png$/u,
        )
      }),
    )
  })
})
