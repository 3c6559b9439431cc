import type { Adapter, Mounted } from '../adapter.js'
import type { PlainEvent } from '../story.js'

interface Drop {
  readonly id: string
  readonly date: Date
}
interface DropRow {
  readonly name: string
  readonly data: Drop[]
}
interface Selection {
  data(rows: readonly (readonly DropRow[])[]): Selection
  call(chart: unknown): Selection
}
declare const d3: {
  select(host: Element): Selection
  readonly zoomIdentity: { translate(x: number, y: number): { scale(k: number): object } }
}
declare const eventDrops: (options: object) => { scale(): { range(): readonly number[] }; destroy(): void }

const labels = { width: 120, padding: 20 }

export const adapter: Adapter<{ readonly rows: readonly DropRow[]; readonly range: readonly [number, number] }> = {
  title: 'event-drops',
  note: 'dots, no labels',
  scripts: ['d3/build/d3.min.js', 'event-drops/dist/index.js'],
  styles: ['event-drops/dist/style.css'],
  prepare({ events, lanes }) {
    const starts = events.map(({ start }) => start)
    const bound = (pick: (a: number, b: number) => number) => starts.reduce((a, b) => pick(a, b))
    return {
      rows: lanes.map((name, lane) => ({ name, data: events.filter((event) => event.lane === lane).map(dropOf) })),
      range: [bound(Math.min), bound(Math.max)],
    }
  },
  mount(host, { rows, range: [start, end] }): Mounted {
    // It was built for a bundler that names it so.
    Object.assign(globalThis, { global: globalThis })
    let held = rows
    const chart = eventDrops({
      d3,
      label: { ...labels, text: ({ name }: DropRow) => name },
      drop: { date: ({ date }: Drop) => date },
      range: { start: new Date(start), end: new Date(end) },
    })
    const draw = () =>
      void d3
        .select(host)
        .data([held.map(({ name, data }) => ({ name, data }))])
        .call(chart)
    draw()
    return {
      show(from, to) {
        // It zooms by gestures alone: a wheel that hardly turns takes up the place it is said to have been at.
        const svg = host.querySelector('svg') as SVGSVGElement & { __zoom: object }
        const [, width] = chart.scale().range() as [number, number]
        const k = (end - start) / (to - from)
        const beside = labels.width + labels.padding
        const x = (-(from - start) / (end - start)) * width * k + beside - k * beside
        svg.__zoom = d3.zoomIdentity.translate(x, 0).scale(k)
        svg.dispatchEvent(new WheelEvent('wheel', { deltaY: 1e-6, bubbles: true, cancelable: true }))
      },
      edit(edit) {
        held = held.map((row, lane) => {
          if (lane !== edit.event.lane) return row
          const kept = row.data.filter(({ id }) => id !== edit.event.id)
          return { ...row, data: edit.kind === 'remove' ? kept : [...kept, dropOf(edit.event)] }
        })
        draw()
      },
      unmount() {
        chart.destroy()
        host.replaceChildren()
      },
    }
  },
}

const dropOf = ({ id, start }: PlainEvent): Drop => ({ id, date: new Date(start) })
