import type { Adapter, Mounted, Story } from '../adapter.js'
import type { PlainEvent } from '../story.js'

interface Item {
  readonly id: string
  readonly content: string
  readonly group?: number
  readonly start: Date
  readonly end?: Date
  readonly type?: string
}
interface DataSet {
  add(item: Item): void
  update(item: Item): void
  remove(id: string): void
}
declare const vis: {
  readonly DataSet: new (items: readonly object[]) => DataSet
  readonly Timeline: new (
    host: HTMLElement,
    ...given: readonly object[]
  ) => { setWindow(from: Date, to: Date, options: object): void; destroy(): void }
}

export const adapter: Adapter<{ readonly items: readonly Item[]; readonly groups: readonly object[] }> = {
  title: 'vis-timeline',
  scripts: ['vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'],
  styles: ['vis-timeline/styles/vis-timeline-graph2d.min.css'],
  prepare: ({ events, lanes }) => ({
    items: events.map(itemOf),
    groups: lanes.map((content, id) => ({ id, content })),
  }),
  mount(host, { items, groups }): Mounted {
    const set = new vis.DataSet(items)
    const timeline = new vis.Timeline(host, set, new vis.DataSet(groups), {})
    return {
      show: (from, to) => timeline.setWindow(new Date(from), new Date(to), { animation: false }),
      edit: (edit) => {
        if (edit.kind === 'remove') set.remove(edit.event.id)
        else if (edit.kind === 'add') set.add(itemOf(edit.event))
        else set.update(itemOf(edit.event))
      },
      unmount: () => timeline.destroy(),
    }
  },
  readings: [
    { name: 'ranges', mount: (host, story) => read(host, story, 'range') },
    { name: 'boxes', mount: (host, story) => read(host, story, 'box') },
  ],
}

function itemOf({ id, title, lane, start, end }: PlainEvent): Item {
  const common = { id, content: title, group: lane, start: new Date(start) }
  return start === end ? common : { ...common, end: new Date(end) }
}

function read(host: HTMLElement, { events }: Story, type: 'range' | 'box'): Mounted {
  const items = events.map(({ id, title, start, end }) => ({
    id,
    content: title,
    start: new Date(start),
    ...(type === 'range' && { end: new Date(Math.max(end, start + 1)) }),
    type,
  }))
  const timeline = new vis.Timeline(host, new vis.DataSet(items), {})
  return { unmount: () => timeline.destroy() }
}
