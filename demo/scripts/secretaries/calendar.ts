import { monthNames } from '../../../src/time/edtf-error.js'

const months: readonly string[] = monthNames

/** The months' names as an alternation for a regular expression. */
export const anyMonth = months.join('|')

/** Whether `text` is a day of the calendar, `YYYY-MM-DD`; the Date constructor takes 30 February for 2 March. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** Whole days from `a` to `b`, both `YYYY-MM-DD`. */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / 86_400_000
}

/** `YYYY-MM-DD` of a day that a text names without its year, nearest to the day `near`. */
export function dayNear(near: string, month: string, day: string): string {
  const year = Number(near.slice(0, 4))
  const rest = `${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  const distance = (candidate: string) => Math.abs(daysBetween(near, candidate))
  const candidates = [year - 1, year, year + 1].map((candidate) => `${candidate}-${rest}`)
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best))
}

/** "25 March 2021", or "25 March" without its year. */
export function dayInWords(day: string, { year = true } = {}): string {
  const words = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`
  return year ? `${words} ${day.slice(0, 4)}` : words
}
