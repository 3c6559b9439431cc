const start = '<!-- bench:start -->'
const end = '<!-- bench:end -->'

/** The text with `section` between the benchmark's markers. Throws an Error where they are not there. */
export function withSection(text: string, section: string): string {
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`The README has no place for the table: ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${section.trim()}\n\n${text.slice(to)}`
}
