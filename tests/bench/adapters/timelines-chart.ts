import type { Adapter, Mounted } from '../adapter.js'
import type { PlainEvent } from '../story.js'

interface Segment {
  readonly id: string
  readonly timeRange: readonly [Date, Date]
  readonly val: number
  readonly labelVal: string
}
interface Row {
  readonly label: string
  readonly data: Segment[]
}
type Groups = readonly { readonly group: string; readonly data: readonly Row[] }[]
interface Chart {
  (host: HTMLElement): Chart
  data(groups: Groups): Chart
  width(px: number): Chart
  leftMargin(px: number): Chart
  rightMargin(px: number): Chart
  maxHeight(px: number): Chart
  maxLineHeight(px: number): Chart
  enableAnimations(isEnabled: boolean): Chart
  zoomX(range: readonly [Date, Date]): Chart
}
declare const TimelinesChart: () => Chart

const halfDay = 43_200_000

export const adapter: Adapter<Groups> = {
  title: 'timelines-chart',
  scripts: ['timelines-chart/dist/timelines-chart.min.js'],
  prepare: ({ events, lanes }) =>
    lanes.map((group, lane) => ({
      group,
      data: [{ label: 'events', data: events.filter((event) => event.lane === lane).map(segmentOf) }],
    })),
  mount(host, groups): Mounted {
    let held = groups
    const chart = TimelinesChart()(host).width(host.clientWidth).enableAnimations(false).data(groups)
    return {
      show: (from, to) => void chart.zoomX([new Date(from), new Date(to)]),
      edit(edit) {
        const others = (segment: Segment) => segment.id !== edit.event.id
        held = held.map((group, lane) => {
          const isTouched = lane === edit.event.lane
          if (!isTouched) return group
          const kept = group.data[0]!.data.filter(others)
          return {
            ...group,
            data: [{ label: 'events', data: edit.kind === 'remove' ? kept : [...kept, segmentOf(edit.event)] }],
          }
        })
        chart.data(held)
      },
      unmount: () => host.replaceChildren(),
    }
  },
  readings: [
    {
      name: 'a row for each',
      mount(host, { events, lanes }): Mounted {
        const groups = lanes.map((group, lane) => ({
          group,
          data: events
            .filter((event) => event.lane === lane)
            .map((event) => ({ label: event.title, data: [segmentOf(event)] })),
        }))
        // Its own margins cut titles of more than some twenty letters.
        TimelinesChart()(host)
          .width(host.clientWidth)
          .leftMargin(20)
          .rightMargin(Math.min(400, host.clientWidth / 2))
          .maxLineHeight(18)
          .maxHeight(Math.max(640, events.length * 18 + 200))
          .enableAnimations(false)
          .data(groups)
        return {}
      },
    },
  ],
}

function segmentOf({ id, title, start, end, lane }: PlainEvent): Segment {
  return { id, timeRange: [new Date(start), new Date(Math.max(end, start + halfDay))], val: lane, labelVal: title }
}
