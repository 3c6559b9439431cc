import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/time/bounds.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { boundsOfPlainDate, isPlainDate } from '../../../src/time/plain-date.js'

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** Days, also some that no calendar has, and what is written almost like one. */
const nearlyDay = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1990, max: 2030 }), fc.nat(9999)),
    fc.nat(13),
    fc.nat(32),
    fc.constantFrom('-', '-', '-', '-', '/', 'X'),
  )
  .map(([year, month, day, sign]) => `${pad(year, 4)}-${pad(month)}${sign}${pad(day)}`)
const nearlyPlain = fc.oneof(
  nearlyDay,
  fc.tuple(nearlyDay, nearlyDay).map((ends) => ends.join('/')),
  fc.tuple(nearlyDay, fc.nat(21), fc.constantFrom('~', 'X', '٣', '')).map(([day, at, sign]) => {
    const text = `${day}/${day}`
    return text.slice(0, at) + sign + text.slice(at + 1)
  }),
)
const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia', 'America/Sao_Paulo')

describe('a plain date', () => {
  it('is an EDTF date, with the same bounds', () => {
    fc.assert(
      fc.property(nearlyPlain, zones, (text, zone) => {
        const bounds = boundsOfPlainDate(text, zone)
        expect(bounds !== undefined).toBe(isPlainDate(text))
        if (!bounds) return
        const date = parseEdtf(text)
        if (date.kind === 'error') throw new Error(date.message)
        expect(bounds).toEqual(boundsOf(date, zone))
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['2024-04-08', '2024-02-29', '0000-01-01', '9999-12-31', '2024-04-08/2024-04-08', '2011-12-30/2011-12-31'])(
    'is %s',
    (text) => {
      expect(isPlainDate(text)).toBe(true)
      const date = parseEdtf(text)
      if (date.kind === 'error') throw new Error(date.message)
      expect(boundsOfPlainDate(text, 'Pacific/Apia')).toEqual(boundsOf(date, 'Pacific/Apia'))
    },
  )

  it.each(['', '2024-04', '2023-02-29', '2024-13-01', '2024-04-31', '2024-04-0a', '2024-04-09/2024-04-08'])(
    'is not %s',
    (text) => {
      expect(isPlainDate(text)).toBe(false)
    },
  )
})
