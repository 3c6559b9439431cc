/** Names that Windows keeps for itself. */
const taken = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const most = 80

/** A file name that every system takes, from a title in any script: `The week in Beijing: day 1` is `the-week-in-beijing-day-1.svg`. */
export function fileName(title: string, extension: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const name = [...words]
    .slice(0, most)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
  return `${name === '' || taken.test(name) ? 'timeline' : name}.${extension}`
}
