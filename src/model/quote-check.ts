import type { Fault } from './fault.js'
import type { Path } from './path.js'
import type { DiplomaticEvent, Quote, SourceReference } from './schema.js'

/**
 * The quotes called verbatim for which nothing says where they were published. The quote goes and the rest stays, unless
 * the quote is all there is: then the statement, or the readout, goes with it.
 */
export function findUnsourcedQuotes(event: DiplomaticEvent): readonly Fault[] {
  if (event.type === 'statement') {
    return isUnsourced(event.quote, event.sources) ? [unsourced(['quote'], event.summary)] : none
  }
  if (event.type === 'meeting' && event.readouts) {
    return event.readouts.flatMap(({ quote, sources, summary }, index) =>
      isUnsourced(quote, sources, event.sources) ? [unsourced(['readouts', index, 'quote'], summary)] : none,
    )
  }
  return none
}

const none: readonly Fault[] = []

function isUnsourced(
  quote: Quote | undefined,
  ...sources: readonly (readonly SourceReference[] | undefined)[]
): boolean {
  return quote?.form === 'verbatim' && !sources.some((list) => list?.length)
}

function unsourced(path: Path, summary: string | undefined): Fault {
  return {
    path,
    code: 'unsourced-quote',
    message: () =>
      "a verbatim quote needs a source, and none is given that says where these words were published. Add it to 'sources'.",
    removal: summary?.trim() ? path : path.slice(0, -1),
  }
}
