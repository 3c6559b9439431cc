/** A Markdown table as Prettier would write it; every column but the first is of figures. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** Whole where it is 10 or more, else with one decimal; what was not measured as a dash. */
export function figureText(value: number | 'stopped' | undefined): string {
  if (value === undefined) return '–'
  if (value === 'stopped') return 'stopped'
  const rounded = Math.abs(value) >= 9.95 ? Math.round(value) : Math.round(value * 10) / 10
  return (rounded === 0 ? 0 : rounded).toLocaleString('en')
}
