const everywhere = new Set(['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy'])

/**
 * A computed `font-family` that any program can follow: it ends in a family that all of them have.
 * Where it has none, the last is guessed from what is there.
 */
export function fontFamilies(css: string): string {
  const families = css
    .split(',')
    .map((family) => family.trim().replaceAll('"', "'"))
    .filter(Boolean)
  if (everywhere.has(families.at(-1) ?? '')) return families.join(', ')
  const isMono = /mono|courier|consolas|menlo/i.test(css)
  const isSerif = /(?<!sans[ -])serif|times|georgia|charter|garamond|palatino|cambria|roman/i.test(css)
  return [...families, isMono ? 'monospace' : isSerif ? 'serif' : 'sans-serif'].join(', ')
}
