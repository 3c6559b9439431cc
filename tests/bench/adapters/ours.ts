import type { DiplomaticTimeline, TimelineDocumentInput, TimelineLoadEvent } from '../../../src/index.js'
import type { Adapter, Edit, Mounted, Story } from '../adapter.js'
import { documentEventOf } from '../story.js'

const tag = 'diplomatic-timeline'
/** The share of the view that `zoomTo` leaves free on each side: others show exactly what they are told to. */
const zoomMargin = 0.08

/** The element as a page has it: the built file, an attribute or two, and the document, which was read and checked before. */
export const adapter: Adapter<TimelineDocumentInput> = {
  title: 'diplomatic-timeline',
  modules: ['dist/cdn/diplomatic-timeline.js'],
  prepare: ({ document }) => parsed(document),
  mount: (host, data) => mount(host, { view: 'timeline', data }),
  prepareText: addressOf,
  mountText: (host, src) => mount(host, { view: 'timeline', src }),
  mountList: (host, data) => mount(host, { view: 'list', data }),
  readings: [reading('chart', 'timeline'), reading('list', 'list')],
}

function reading(name: string, view: 'timeline' | 'list') {
  return { name, mount: (host: HTMLElement, { document: data }: Story) => mount(host, { view, data }) }
}

/** Where the text is, as if a server had it. */
function addressOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'application/json' }))
}

/** What a timeline that is not displayed makes of a document. */
async function parsed(document: TimelineDocumentInput): Promise<TimelineDocumentInput> {
  await customElements.whenDefined(tag)
  const el = globalThis.document.createElement(tag) as DiplomaticTimeline
  el.style.display = 'none'
  const loaded = new Promise<TimelineLoadEvent>((resolve) => {
    el.addEventListener('timeline-load', (event) => resolve(event as TimelineLoadEvent), { once: true })
  })
  el.src = addressOf(JSON.stringify(document))
  globalThis.document.body.append(el)
  const { document: result } = await loaded
  el.remove()
  return result
}

async function mount(host: HTMLElement, properties: Partial<DiplomaticTimeline>): Promise<Mounted> {
  await customElements.whenDefined(tag)
  const el = document.createElement(tag) as DiplomaticTimeline
  Object.assign(el, properties)
  host.append(el)
  const drawn = el.view === 'list' ? '[part~="item"]' : '[data-chart] :is([data-id], [data-count])'
  // A document of many events is read in pieces, while the one before stays; each reading has findings of its own.
  let staleIssues: DiplomaticTimeline['issues'] | undefined
  return {
    isDrawn: () => el.issues !== staleIssues && !el.isUpdatePending && el.renderRoot.querySelector(drawn) !== null,
    show(from, to) {
      const inset = zoomMargin * (to - from)
      el.zoomTo(new Date(from + inset), new Date(to - inset))
    },
    edit: (edit) => {
      staleIssues = el.issues
      el.data = edited(el.data!, edit)
    },
    unmount: () => el.remove(),
  }
}

/** A document is not changed but replaced, by one that shares what stayed the same. */
function edited(data: TimelineDocumentInput, edit: Edit): TimelineDocumentInput {
  const { events } = data
  if (edit.kind === 'add') return { ...data, events: [...events, documentEventOf(edit.event)] }
  if (edit.kind === 'remove') return { ...data, events: events.toSpliced(edit.index, 1) }
  return { ...data, events: events.with(edit.index, documentEventOf(edit.event)) }
}
