import { axisTop, scaleUtc, select, zoom, type ZoomTransform, zoomIdentity } from 'd3'
import type { Adapter, Edit, Mounted, Story } from '../adapter.js'
import type { PlainEvent } from '../story.js'
import { type Lane, packLanes, runsOf, withEvent, withoutEvent } from './level-of-detail.js'

const laneHeight = 44
const axisHeight = 24
const size = 6
const ns = 'http://www.w3.org/2000/svg'

/** The least that can be drawn: lanes, an axis, and marks where pixels differ. No labels, no words, no keys. */
export const adapter: Adapter<Pick<Story, 'lanes' | 'events'>> = {
  title: 'bare SVG with level of detail (B)',
  isWhole: true,
  prepare: ({ lanes, events }) => ({ lanes, events }),
  mount: (host, { lanes, events }) => new BareChart(host, lanes, events),
  mountText(host, text, { lanes, events }) {
    JSON.parse(text)
    return new BareChart(host, lanes, events)
  },
}

class BareChart implements Mounted {
  readonly #svg: SVGSVGElement
  readonly #axis: SVGGElement
  readonly #groups: SVGGElement[] = []
  readonly #lanes: Lane[]
  readonly #width: number
  readonly #from: number
  readonly #to: number
  readonly #longest: number
  #transform: ZoomTransform = zoomIdentity

  constructor(host: HTMLElement, lanes: readonly string[], events: readonly PlainEvent[]) {
    let [from, to, longest] = [Infinity, -Infinity, 0]
    for (const { start, end } of events) {
      if (start < from) from = start
      if (end > to) to = end
      if (end - start > longest) longest = end - start
    }
    this.#from = from
    this.#to = to
    this.#longest = longest
    this.#width = host.clientWidth
    this.#lanes = packLanes(events, lanes.length)
    this.#svg = host.appendChild(document.createElementNS(ns, 'svg'))
    this.#svg.setAttribute('width', String(this.#width))
    this.#svg.setAttribute('height', String(axisHeight + lanes.length * laneHeight))
    this.#axis = this.#svg.appendChild(document.createElementNS(ns, 'g'))
    this.#axis.setAttribute('transform', `translate(0,${axisHeight})`)
    lanes.forEach((_, i) => {
      const group = this.#svg.appendChild(document.createElementNS(ns, 'g'))
      group.setAttribute('transform', `translate(0,${axisHeight + i * laneHeight})`)
      group.setAttribute('fill', `hsl(${i * 30} 60% 40%)`)
      this.#groups.push(group)
    })
    select(this.#svg).call(
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([1, 100_000])
        .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
          this.#transform = transform
          this.#draw()
        }),
    )
    this.#draw()
  }

  show(from: number, to: number): void {
    const scale = (this.#to - this.#from) / (to - from)
    const x = -((from - this.#from) / (this.#to - this.#from)) * this.#width * scale
    this.#transform = zoomIdentity.translate(x, 0).scale(scale)
    this.#draw()
  }

  edit(edit: Edit): void {
    const change = (event: PlainEvent, by: typeof withEvent) => {
      this.#lanes[event.lane] = by(this.#lanes[event.lane]!, event)
    }
    if (edit.kind === 'add') change(edit.event, withEvent)
    else if (edit.kind === 'remove') change(edit.event, withoutEvent)
    else {
      change(edit.before, withoutEvent)
      change(edit.event, withEvent)
    }
    this.#draw()
  }

  unmount(): void {
    select(this.#svg).on('.zoom', null)
    this.#svg.remove()
  }

  #draw(): void {
    const scale = this.#transform.rescaleX(scaleUtc([this.#from, this.#to], [0, this.#width]))
    const [from, to] = scale.domain().map(Number) as [number, number]
    select(this.#axis).call(axisTop(scale))
    this.#lanes.forEach((lane, i) => {
      const group = this.#groups[i]!
      const runs = runsOf(lane, from, to, this.#width, size, this.#longest)
      while (group.childElementCount > runs.length) group.lastElementChild!.remove()
      let mark = group.firstElementChild
      for (const { x0, x1 } of runs) {
        mark ??= newMark(group)
        mark.setAttribute('x', x0.toFixed(1))
        mark.setAttribute('width', (x1 - x0).toFixed(1))
        mark = mark.nextElementSibling
      }
    })
  }
}

/** A rectangle as round as it is high: a circle where it is no wider. */
function newMark(group: SVGGElement): Element {
  const mark = group.appendChild(document.createElementNS(ns, 'rect'))
  mark.setAttribute('y', String(laneHeight / 2))
  mark.setAttribute('height', String(size))
  mark.setAttribute('rx', String(size / 2))
  return mark
}
