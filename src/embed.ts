import { type EmbedOptions, TimelineFrame } from './element/timeline-frame.js'

export type { EmbedOptions }

/**
 * For the page that holds a timeline in an `<iframe>`: makes the frame as high as its content, and keeps what the reader
 * chose in the page's own address, so that it can be shared and the browser's back and forward lead through it.
 * The frame is told the page's address. Returns what ends it.
 */
export function embedTimeline(frame: HTMLIFrameElement, options: EmbedOptions = {}): () => void {
  const embedded = new TimelineFrame(frame, options)
  return () => embedded.disconnect()
}
