import type { EdtfPoint } from './edtf-date.js'

/** A run of whole months, counted from the January of the year a season is written with. */
export interface MonthRun {
  /** 1–12, or beyond 12 for the year after. */
  readonly first: number
  readonly count: number
}

/**
 * The months of a division of the year, 21–41 (ISO 8601-2:2019, 4.8; EDTF levels 1 and 2), which the standard leaves to
 * convention. Read here as meteorology does, in the northern hemisphere unless the other is named: 21 spring is
 * March–May, 22 summer June–August, 23 autumn September–November, 24 winter December to the February of the year after;
 * 25–28 are the same, 29–32 the southern ones, half a year apart (29 spring is September–November, 31 autumn
 * March–May); 33–36 quarters, 37–39 thirds, 40–41 halves of the year. A source with 21–24 has not said which hemisphere.
 */
export function monthsOfSeason(season: number): MonthRun {
  if (season >= 40) return { first: 1 + (season - 40) * 6, count: 6 }
  if (season >= 37) return { first: 1 + (season - 37) * 4, count: 4 }
  if (season >= 33) return { first: 1 + (season - 33) * 3, count: 3 }
  if (season >= 29) return { first: [9, 12, 3, 6][season - 29] ?? 1, count: 3 }
  return { first: 3 + ((season - 21) % 4) * 3, count: 3 }
}

/** First and last year, in time, of a point's year, decade or century. `-000X` ends with the year -1, for there is no year -0. */
export function yearsOf({ precision, year }: EdtfPoint): { readonly first: number; readonly last: number } {
  const length = precision === 'century' ? 100 : precision === 'decade' ? 10 : 1
  return { first: year, last: year < 0 ? Math.min(year + length - 1, -1) : year + length - 1 }
}
