import { embedTimeline } from './embed.js'

/** The frames of the page that say they hold a timeline: `<iframe data-timeline src="…">`. */
const selector = 'iframe[data-timeline]'

const embedded = new WeakSet<Element>()

function embedAll(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(selector)) {
    if (embedded.has(frame)) continue
    embedded.add(frame)
    embedTimeline(frame)
  }
}

embedAll()
// Also those that the page's parser, or a script, brings later.
new MutationObserver(embedAll).observe(document.documentElement, { childList: true, subtree: true })
