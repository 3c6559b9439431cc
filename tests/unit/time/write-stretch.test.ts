import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/element/instant-of.js'
import { clockMs } from '../../../src/time/civil.js'
import { msPerDay } from '../../../src/time/instant.js'
import { writeStretch } from '../../../src/time/write-stretch.js'

describe('writeStretch', () => {
  it.each([
    [clockMs(2024, 4, 1, 5, 12), clockMs(2024, 4, 2, 17, 41), '2024-04-01T05:12Z/2024-04-02T17:40Z'],
    [clockMs(2024, 4, 1), clockMs(2024, 7, 9), '2024-04-01/2024-07-08'],
    [clockMs(-500, 3, 1), clockMs(1501, 1, 1), '-0500/1500'],
    [clockMs(-20_000, 1, 1), clockMs(1, 1, 1), 'Y-20000/0000'],
    [clockMs(44, 3, 15), clockMs(44, 3, 16), '0044-03-15T00:00Z/0044-03-15T23:59Z'],
  ])('gives %d to %d as %s', (from, to, text) => {
    expect(writeStretch(from, to)).toBe(text)
  })

  it('can be read back, and is never narrower than what it stands for nor much wider', () => {
    const anyInstant = fc.integer({ min: clockMs(-5000, 1, 1), max: clockMs(5000, 1, 1) })
    fc.assert(
      fc.property(
        anyInstant,
        fc.oneof(fc.integer({ min: 1, max: 100 * msPerDay }), fc.nat(clockMs(3000, 1, 1))),
        (from, length) => {
          const [start = '', end = ''] = writeStretch(from, from + length).split('/')
          const read = [instantOf(start, 'start', 'UTC'), instantOf(end, 'end', 'UTC')] as const
          expect(read[0]).toBeLessThanOrEqual(from)
          expect(read[1]).toBeGreaterThanOrEqual(from + length - 1)
          expect(read[1] - read[0]).toBeLessThanOrEqual(length * 1.03 + 2 * 60_000)
        },
      ),
    )
  })
})
