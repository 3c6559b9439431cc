import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { isDay } from './calendar.js'

/** One row of the source: a stay of one Secretary in one country. Days are `YYYY-MM-DD`. */
export interface Row {
  /** The source's own number of the row. */
  readonly id: string
  /** The Secretary as the source's addresses name them: `blinken-antony-j`. */
  readonly who: string
  readonly name: string
  readonly start: string
  readonly end: string
  readonly country: string
  readonly locale: string
  /** Read for facts only: its sentences stay at the source. */
  readonly remarks: string
}

/** A row, or several rows of the source that tell of the same stay. */
export interface Stop extends Omit<Row, 'id'> {
  readonly ids: readonly string[]
  /** Other first and last days that the source gives for this stay. */
  readonly otherStarts: readonly string[]
  readonly otherEnds: readonly string[]
}

/** The rows of one file of `HistoryAtState/travels`, in its order. Throws where a row is not as expected. */
export function parseRows(xml: string): Row[] {
  const { root } = parseXml(xml)
  if (root?.name !== 'trips') throw new Error(`The root element is <${root?.name}>; expected <trips>.`)
  return childrenOf(root).map(readRow)
}

/**
 * The stays that `rows` tell of, in order of their first day, then their last, then the source's own order.
 *
 * Rows of one person, country and locale are one stay where they start on the same day or share more than one:
 * the source holds some rows twice under different numbers. Two that only meet on a day are two stays.
 */
export function mergeRows(rows: readonly Row[]): Stop[] {
  const stops: Stop[] = []
  for (const { id, ...row } of rows.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end))) {
    const twin = stops.findIndex((stop) => isSameStay(stop, row))
    const known = stops[twin]
    if (!known) stops.push({ ...row, ids: [id], otherStarts: [], otherEnds: [] })
    else
      stops[twin] = {
        ...known,
        ids: [...known.ids, id],
        end: row.end,
        otherStarts: row.start === known.start ? known.otherStarts : [...known.otherStarts, row.start],
        otherEnds: row.end === known.end ? known.otherEnds : [...known.otherEnds, known.end],
        remarks: row.remarks,
      }
  }
  return stops
}

function isSameStay(stop: Stop, row: Omit<Row, 'id'>): boolean {
  return (
    stop.who === row.who &&
    stop.country === row.country &&
    stop.locale === row.locale &&
    (stop.start === row.start || row.start < stop.end)
  )
}

function readRow(element: XmlElement): Row {
  const row = {
    id: fieldOf(element, 'id'),
    who: element.attributes['who'] ?? '',
    name: fieldOf(element, 'name').replace(/ \([^)]*\)/g, ''),
    start: fieldOf(element, 'start-date'),
    end: fieldOf(element, 'end-date'),
    country: fieldOf(element, 'country'),
    locale: fieldOf(element, 'locale'),
    remarks: fieldOf(element, 'remarks'),
  }
  if (!row.id || !row.who || !row.name || !row.country) throw new Error(`Row ${row.id} lacks a part: ${row.name}`)
  if (!isDay(row.start) || !isDay(row.end) || row.end < row.start)
    throw new Error(`Row ${row.id} runs from "${row.start}" to "${row.end}"; expected two days in order.`)
  return row
}

function fieldOf(element: XmlElement, name: string): string {
  const field = childrenOf(element).find((child) => child.name === name)
  return (field?.text ?? '').replace(/\s+/g, ' ').trim()
}

function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
