import { reviseLayout } from '../layout/revise.js'
import type { Timeline } from '../model/resolve.js'
import { reviseTimeline } from '../model/revise.js'

/**
 * The timeline of a value that shares all but a few events with the document of another, made of that one; undefined where
 * it has to be read anew. Loaded by itself, see `kits.ts`.
 */
export function revisedTimeline(before: Timeline, data: unknown): Timeline | undefined {
  const revision = reviseTimeline(before, data)
  if (revision && revision.timeline !== before) reviseLayout(before, revision)
  return revision?.timeline
}
