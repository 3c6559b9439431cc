import { adapters, type AdapterName } from './adapters.js'
import type { Figures } from './figures.js'
import { type Legibility, windows } from './measure-legibility.js'
import { figureText, markdownTable } from './table.js'

/** What a benchmark found, as its tables need it. */
export interface Findings {
  readonly figures: Figures
  readonly sizes: readonly number[]
  readonly peers: readonly AdapterName[]
  readonly weights: ReadonlyMap<AdapterName, number>
  readonly legibility: readonly Legibility[]
  readonly machine: string
}

const speeds: readonly (readonly [what: string, words: string])[] = [
  ['paint', 'First paint, ms, from data in memory to the second frame'],
  ['longest-task', 'Longest task meanwhile, ms; 0 where none took 50'],
  ['text', 'First paint from JSON text, ms'],
  ['longest-task-of-text', 'Longest task meanwhile, ms; 0 where none took 50'],
  ['pan-all', 'Task time per frame, ms: panning, nearly everything in view'],
  ['zoom-all', 'Task time per frame, ms: zooming, nearly everything in view'],
  ['pan-30', 'Task time per frame, ms: panning, 30 events in view'],
  ['zoom-30', 'Task time per frame, ms: zooming, 30 events in view'],
  ['change', 'One event changed, ms to the second frame'],
  ['add', 'One event added, ms to the second frame'],
  ['remove', 'One event removed, ms to the second frame'],
  ['elements', 'Elements in the DOM'],
  ['bytes', 'Memory beyond the data, bytes an event'],
  ['list', 'First paint as a list, ms'],
  ['list-elements', 'Elements in the DOM, as a list'],
  ['scroll', 'Task time per frame, ms: scrolling the list'],
  ['leaked-heap', '50 times mounted and removed: bytes of heap left'],
  ['leaked-nodes', '50 times mounted and removed: nodes left'],
  ['leaked-listeners', '50 times mounted and removed: listeners left'],
]

const sizeText = (size: number): string => size.toLocaleString('en')

/** Every figure, a table for each thing measured. */
export function fullReport(findings: Findings): string {
  const { figures, sizes, peers, weights, legibility } = findings
  const parts = speeds.flatMap(([what, words]) => {
    const shown = sizes.filter((size) => peers.some((peer) => figures.middle(peer, what, size) !== undefined))
    if (shown.length === 0) return []
    const rows = peers
      .filter((peer) => shown.some((size) => figures.middle(peer, what, size) !== undefined))
      .map((peer) => [adapters[peer].title, ...shown.map((size) => withRatio(figures, peer, what, size))])
    return [`${words}\n\n${markdownTable(['', ...shown.map(sizeText)], rows)}`]
  })
  if (weights.size > 0) {
    const rows = [...weights].map(([peer, bytes]) => [adapters[peer].title, kilobytes(bytes)])
    parts.push(`What a page loads, kB after brotli\n\n${markdownTable(['', 'kB'], rows)}`)
  }
  if (legibility.length > 0) parts.push(legibilityReport(legibility))
  return parts.join('\n\n')
}

function withRatio(figures: Figures, peer: AdapterName, what: string, size: number): string {
  const ratio = peer === 'bare' ? undefined : figures.ratio(peer, what, size, 'bare')
  const text = figureText(figures.middle(peer, what, size))
  return ratio === undefined ? text : `${text} (${figureText(ratio)} B)`
}

function legibilityReport(legibility: readonly Legibility[]): string {
  const documents = [...new Set(legibility.map(({ document }) => document))]
  return documents
    .map((document) => {
      const rows = rowsOf(legibility, document).map(([first, ...cells]) => [
        titleOf(first),
        ...cells.map((cell) =>
          cellOf(
            cell,
            ({ first: one, second, all, height }) =>
              `${one.length} · ${second.length} · ${all.length} (${Math.round(height)} px)`,
          ),
        ),
      ])
      const head = [document, ...windows.map(([width]) => `${width} px`)]
      return `Titles that can be read on the first screen · the first two · all of the page, and its height\n\n${markdownTable(head, rows)}`
    })
    .join('\n\n')
}

/** One row for each reading: whose it is, and its cells from narrow to wide. */
function rowsOf(
  legibility: readonly Legibility[],
  document: string,
): readonly (readonly [whose: Legibility, ...cells: (Legibility | undefined)[]])[] {
  const ofDocument = legibility.filter((found) => found.document === document)
  const [narrowest] = windows[0]!
  return ofDocument
    .filter(({ width }) => width === narrowest)
    .map((whose) => [
      whose,
      ...windows.map(([width]) =>
        ofDocument.find(
          (found) => found.width === width && found.peer === whose.peer && found.reading === whose.reading,
        ),
      ),
    ])
}

const titleOf = ({ peer, reading }: Legibility): string => `${adapters[peer].title}, ${reading}`
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0)

function cellOf(
  found: Legibility | undefined,
  words: (readable: Exclude<Legibility['readable'], 'stopped'>) => string,
): string {
  return !found ? '–' : found.readable === 'stopped' ? 'stopped' : words(found.readable)
}

/** The few tables that a reader of the README needs. */
export function readmeSection({ figures, sizes, peers, weights, legibility, machine }: Findings): string {
  const paint = markdownTable(
    ['first paint, ms', ...sizes.map(sizeText), 'kB brotli'],
    peers.map((peer) => [
      adapters[peer].title,
      ...sizes.map((size) => figureText(figures.middle(peer, 'paint', size))),
      kilobytes(weights.get(peer) ?? 0),
    ]),
  )
  const ratios: readonly (readonly [what: string, words: string])[] = [
    ['paint', 'first paint'],
    ['text', 'first paint from JSON text'],
    ['pan-all', 'a frame of panning, everything in view'],
    ['zoom-all', 'a frame of zooming, everything in view'],
    ['pan-30', 'a frame of panning, 30 in view'],
    ['zoom-30', 'a frame of zooming, 30 in view'],
    ['change', 'one event changed'],
    ['add', 'one event added'],
    ['remove', 'one event removed'],
  ]
  const times = markdownTable(
    ['diplomatic-timeline, times B', ...sizes.map(sizeText)],
    ratios.map(([what, words]) => [
      words,
      ...sizes.map((size) => figureText(figures.ratio('ours', what, size, 'bare'))),
    ]),
  )
  const documents = [...new Set(legibility.map(({ document }) => document))].filter((name) => !name.includes('all'))
  const titles = documents.map((document) =>
    markdownTable(
      [`titles readable, ${document}`, ...windows.map(([width]) => `${width} px`)],
      rowsOf(legibility, document).map(([whose, ...cells]) => [
        titleOf(whose),
        ...cells.map((cell) => cellOf(cell, ({ first }) => String(first.length))),
      ]),
    ),
  )
  return [machine, paint, times, ...titles].join('\n\n')
}
