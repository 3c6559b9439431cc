import type { Timeline } from './resolve.js'

/** Who published what the events of a timeline rest on, each once, in the order of the document's sources. */
export function publishersOf({ entries, sources }: Timeline): string[] {
  const cited = new Set(
    entries.flatMap(({ event }) =>
      [
        ...(event.sources ?? []),
        ...(event.type === 'meeting' ? (event.readouts ?? []).flatMap((readout) => readout.sources ?? []) : []),
      ].map(({ source }) => source),
    ),
  )
  const names = [...sources.values()]
    .filter(({ id }) => cited.has(id))
    .map(({ publisher, title }) => publisher ?? title)
  return [...new Set(names)]
}
