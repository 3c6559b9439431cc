import { describe, expect, it } from 'vitest'
import { stretchWords } from '../../../src/time/stretch-words.js'

const at = (text: string) => Date.parse(text)
const words = (from: string, to: string, locale = 'en', timeZone = 'UTC') =>
  stretchWords(at(from), at(to), { locale, timeZone })

describe('the ends of a stretch', () => {
  it('are as fine as its length asks for', () => {
    expect(words('1953-02-01', '2024-03-01')).toEqual(['1953', '2024'])
    expect(words('2024-01-03', '2024-06-20')).toEqual(['January 2024', 'June 2024'])
    expect(words('2024-04-01', '2024-04-09')).toEqual(['Mon 1 April 2024', 'Mon 8 April 2024'])
  })

  it('do not count what is just out of view', () => {
    expect(words('2024-01-01', '2024-07-01')).toEqual(['January 2024', 'June 2024'])
    expect(words('2024-04-08', '2024-04-09')).toEqual(['Mon 8 April 2024', 'Mon 8 April 2024'])
  })

  it('are in the language and the zone asked for', () => {
    expect(words('2024-01-03', '2024-06-20', 'fr')).toEqual(['janvier 2024', 'juin 2024'])
    expect(words('2023-12-31T20:00Z', '2024-06-20', 'en', 'Asia/Shanghai')[0]).toBe('January 2024')
  })

  it('are years where nothing finer has words', () => {
    const year = 366 * 86_400_000
    expect(stretchWords(5.36e18, 5.36e18 + year, { locale: 'en', timeZone: 'UTC' })[0]).toMatch(/^[\d,]+$/)
  })
})
