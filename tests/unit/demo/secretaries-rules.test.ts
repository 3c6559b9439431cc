import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCountry } from '../../../demo/scripts/secretaries/countries.js'
import { buildSecretaries } from '../../../demo/scripts/secretaries/document.js'
import { findJourneys } from '../../../demo/scripts/secretaries/journeys.js'
import { locateInWords, readLocale } from '../../../demo/scripts/secretaries/places.js'
import { mergeRows, parseRows, type Row } from '../../../demo/scripts/secretaries/rows.js'

let count = 0
const row = (start: string, end: string, country = 'France', locale = 'Paris', remarks = 'Talks.'): Row => ({
  id: `${++count}`,
  who: 'smith-jane',
  name: 'Jane Smith',
  start,
  end,
  country,
  locale,
  remarks,
})
const sizes = (...rows: Row[]) => findJourneys(mergeRows(rows)).map(({ stops }) => stops.length)

const toXml = (rows: readonly Row[]) =>
  `<trips>${rows
    .map(
      ({ id, who, name, start, end, country, locale, remarks }) =>
        `<trip who="${who}"><id>${id}</id><name>${name}</name><start-date>${start}</start-date><end-date>${end}</end-date>` +
        `<country id="x">${country}</country><locale>${locale}</locale><remarks>${remarks}</remarks></trip>`,
    )
    .join('')}</trips>`

describe('a journey', () => {
  it('goes on the same day and the next, and ends when two days lie between', () => {
    expect(sizes(row('2001-03-01', '2001-03-02'), row('2001-03-02', '2001-03-04', 'Italy', 'Rome'))).toEqual([2])
    expect(sizes(row('2001-03-01', '2001-03-02'), row('2001-03-03', '2001-03-04', 'Italy', 'Rome'))).toEqual([2])
    expect(sizes(row('2001-03-01', '2001-03-02'), row('2001-03-04', '2001-03-04', 'Italy', 'Rome'))).toEqual([1, 1])
  })

  it('counts from the last day so far, which a short stop inside a long one does not move', () => {
    expect(
      sizes(
        row('1974-05-03', '1974-05-29', 'Syria', 'Damascus'),
        row('1974-05-09', '1974-05-10', 'Egypt', 'Cairo'),
        row('1974-05-30', '1974-05-31', 'Jordan', 'Amman'),
      ),
    ).toEqual([3])
  })

  it('is not carried over the night from or to a neighbour of the United States', () => {
    const ottawa = row('2016-06-28', '2016-06-29', 'Canada', 'Ottawa')
    expect(sizes(row('2016-06-27', '2016-06-27'), ottawa)).toEqual([1, 1])
    expect(sizes(ottawa, row('2016-06-30', '2016-06-30'))).toEqual([1, 1])
    expect(sizes(ottawa, row('2016-06-29', '2016-06-30'))).toEqual([2])
    expect(sizes(ottawa, row('2016-06-30', '2016-06-30', 'Canada', 'Quebec'))).toEqual([2])
  })

  it('takes in the place that the source says a stop was on the way to', () => {
    const stop = (goal: string) => row('1958-10-19', '1958-10-19', 'Spain', 'Madrid', `Stopped en route to ${goal}.`)
    const taipei = row('1958-10-21', '1958-10-23', 'Republic of China', 'Taipei')
    expect(sizes(stop('Taipei'), taipei)).toEqual([2])
    expect(sizes(stop('Tokyo'), taipei)).toEqual([1, 1])
  })

  it('ends with the stop on the way home, whatever the next day brings', () => {
    const home = (remarks: string) => row('1999-07-30', '1999-07-30', 'Italy', 'Aviano', remarks)
    const next = row('1999-07-31', '1999-07-31')
    expect(sizes(home('Stopped en route to U.S. from Sarajevo.'), next)).toEqual([1, 1])
    expect(sizes(home('Stopped en route return to Washington.'), next)).toEqual([1, 1])
    expect(sizes(home('Stopped while returning to the United States.'), next)).toEqual([1, 1])
    expect(sizes(home('Accompanied the President to the U.S.-EU summit.'), next)).toEqual([2])
  })

  it('holds whatever lies between the days of departure and return that the source gives', () => {
    const first = row('1866-01-09', '1866-01-12', 'Haiti', 'Jacmel', 'Departed from Washington January 1.')
    const second = row('1866-01-20', '1866-01-23', 'Cuba', 'Havana', 'Returned to U.S. January 28.')
    const third = row('1866-01-29', '1866-01-30', 'Canada', 'Ottawa')
    const journeys = findJourneys(mergeRows([first, second, third]))
    expect(journeys.map(({ stops }) => stops.length)).toEqual([2, 1])
    expect(journeys[0]).toMatchObject({ departed: '1866-01-01', returned: '1866-01-28' })
  })

  it('holds every stop exactly once and in order, whatever the days', () => {
    const day = fc
      .integer({ min: 0, max: 400 })
      .map((n) => new Date(Date.UTC(1999, 0, 1 + n)).toISOString().slice(0, 10))
    const anyRows = fc.array(
      fc
        .tuple(day, day, fc.constantFrom('France', 'Canada', 'Mexico', 'Japan'))
        .map(([a, b, country]) => row(a < b ? a : b, a < b ? b : a, country)),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(anyRows, (rows) => {
        const stops = mergeRows(rows)
        expect(findJourneys(stops).flatMap((journey) => journey.stops)).toEqual(stops)
        expect(stops.flatMap(({ ids }) => ids).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('rows that tell of one stay', () => {
  it('are merged when they start together or share more than a day, and keep both numbers', () => {
    const stops = mergeRows([row('2021-03-22', '2021-03-24'), row('2021-03-22', '2021-03-25')])
    expect(stops).toMatchObject([{ start: '2021-03-22', end: '2021-03-25', otherEnds: ['2021-03-24'] }])
    expect(stops[0]!.ids.length).toBe(2)
    expect(mergeRows([row('2001-01-01', '2001-01-05'), row('2001-01-03', '2001-01-05')]).length).toBe(1)
  })

  it('stay apart when they only meet on a day, or differ in place or person', () => {
    expect(mergeRows([row('2007-01-13', '2007-01-14'), row('2007-01-14', '2007-01-15')]).length).toBe(2)
    expect(mergeRows([row('2007-01-13', '2007-01-14'), row('2007-01-13', '2007-01-14', 'France', 'Lyon')]).length).toBe(
      2,
    )
    const other = { ...row('2007-01-13', '2007-01-14'), who: 'doe-john' }
    expect(mergeRows([row('2007-01-13', '2007-01-14'), other]).length).toBe(2)
  })
})

describe('places', () => {
  const locate = (locale: string, country: string) => readLocale(locale, findCountry(country, ''))

  it.each([
    ['Amman, Aqaba', 'Jordan', 'Amman and Aqaba', 'JO', 'in Amman and Aqaba'],
    ['Acapulco, Mexico, D.F.', 'Mexico', 'Acapulco and Mexico City', 'MX', 'in Acapulco and Mexico City'],
    ['Rome, Anagni , Fiuggi', 'Italy', 'Rome, Anagni and Fiuggi', 'IT', 'in Rome, Anagni and Fiuggi'],
    ['Havana (Cuba)', 'Spain', 'Havana', 'CU', 'in Havana'],
    ['Curacao (Antilles)', 'Netherlands', 'Curacao', 'CW', 'in Curacao'],
    ['Prestwick (Scotland)', 'United Kingdom', 'Prestwick', 'GB', 'in Prestwick'],
    ['The Bahamas', 'United Kingdom', 'The Bahamas', 'BS', 'in the Bahamas'],
    ['Peking', 'China', 'Beijing', 'CN', 'in Beijing'],
    ['Saigon', 'Vietnam', 'Saigon', 'VN', 'in Saigon'],
    ['', 'Vatican City', 'Vatican City', 'VA', 'in Vatican City'],
    ['Dhahran', 'Bahrain', 'Dhahran', undefined, 'in Dhahran'],
    ['Riyadh, Dhahran', 'Saudi Arabia', 'Riyadh and Dhahran', 'SA', 'in Riyadh and Dhahran'],
    [
      'Moscow, Simferopol, Minsk',
      'U.S.S.R.',
      'Moscow, Simferopol and Minsk',
      undefined,
      'in Moscow, Simferopol and Minsk',
    ],
    ['Sweimeh, Dead Sea', 'Jordan', 'Sweimeh and Dead Sea', 'JO', 'in Sweimeh and at the Dead Sea'],
    ['Ramallah', 'West Bank', 'Ramallah', 'PS', 'in Ramallah'],
  ])('%s under %s', (locale, country, name, code, words) => {
    const { place, names } = locate(locale, country)
    expect([place.name, place.country, locateInWords(names)]).toEqual([name, code, words])
  })

  it('have no time zone where the country has several or none is known', () => {
    expect(locate('Tokyo', 'Japan').place.timeZone).toBe('Asia/Tokyo')
    expect(locate('Moscow', 'Russia').place.timeZone).toBeUndefined()
    expect(locate('Belgrade', 'Yugoslavia').place.timeZone).toBe('Europe/Belgrade')
    expect(locate('Pristina', 'Kosovo').place.timeZone).toBeUndefined()
  })
})

describe('countries', () => {
  it('keep a state that is no more apart from its successors, without a code', () => {
    expect(findCountry('U.S.S.R.', '').host).toEqual({ id: 'ussr', kind: 'state', name: 'U.S.S.R.' })
    expect(findCountry('Russia', '').host?.country).toBe('RU')
  })

  it('are one where only the name changed, and called in a text as the source calls them', () => {
    expect(findCountry('Turkey', '').host).toEqual(findCountry('Türkiye', '').host)
    expect(findCountry('Ceylon', '')).toMatchObject({ label: 'Ceylon', host: { name: 'Sri Lanka', country: 'LK' } })
  })

  it('are not made of territories: the host in the West Bank is whom the source says was met', () => {
    expect(findCountry('West Bank', 'Met with President Mahmoud Abbas.').host?.kind).toBe('organization')
    expect(findCountry('West Bank', 'Accompanied President Biden.').host).toBeUndefined()
    expect(findCountry('Antarctica', '').host).toBeUndefined()
  })
})

describe('a file that is not as expected', () => {
  it.each([
    ['with an open element', '<trips>', /Unclosed|Missing end tag/],
    ['with another root', '<visits/>', /<visits>; expected <trips>/],
    ['with a day that does not exist', toXml([row('2001-02-30', '2001-03-01')]), /from "2001-02-30"/],
    ['with an end before its start', toXml([row('2001-03-02', '2001-03-01')]), /two days in order/],
    ['without a country', toXml([row('2001-03-01', '2001-03-01', '')]), /lacks a part/],
  ])('%s is refused in plain words', (_, xml, message) => {
    expect(() => parseRows(xml)).toThrow(message)
  })

  it('with a country nobody knows is refused by its name', () => {
    expect(() => buildSecretaries([toXml([row('2001-03-01', '2001-03-01', 'Ruritania')])])).toThrow(/"Ruritania"/)
  })

  it('without rows adds nobody', () => {
    expect(buildSecretaries(['<trips/>']).document.events).toEqual([])
  })
})
