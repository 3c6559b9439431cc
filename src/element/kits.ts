import { Apart } from './apart.js'

/** What shows events in words, draws the lines between the selected one and others, and lists the keys. */
export const detailKit = new Apart(() => import('./detail-kit.js'))

/** What draws figures and sets paper, and opens the menu for them; on paper all events are shown in words. */
export const figureKit = new Apart(() => withDetails(import('./figure-kit.js')))

async function withDetails<Kit>(kit: Promise<Kit>): Promise<Kit> {
  await Promise.all([kit, detailKit.load()])
  return kit
}

/** What shows another version of a document at once. Without it all of that is read. */
export const revisionKit = new Apart(() => import('./revision-kit.js'))

/** What says where a text stops being JSON. */
export const syntaxKit = new Apart(() => import('../model/explain-syntax.js'))
