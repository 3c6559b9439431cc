import { embedTimeline } from './embed.js'

/** The frames of the page that say they hold a timeline: `<iframe data-timeline src="…">`. */
const selector = 'iframe[data-timeline]'

/** What ends it for each frame. */
const ends = new Map<Element, () => void>()

function embedAll(): void {
  for (const [frame, end] of ends) {
    if (frame.isConnected) continue
    end()
    ends.delete(frame)
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(selector))
    if (!ends.has(frame)) ends.set(frame, embedTimeline(frame))
}

embedAll()
// Also those that the page's parser, or a script, brings later or takes away.
new MutationObserver(embedAll).observe(document.documentElement, { childList: true, subtree: true })
