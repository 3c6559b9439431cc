import { axisTop, scaleUtc, select } from 'd3'
import { nothing, render, svg, type TemplateResult } from 'lit'
import type { Adapter, Edit, Mounted, Story } from '../adapter.js'
import type { PlainEvent } from '../story.js'
import { type Lane, packLanes, runsOf, type Run, withEvent, withoutEvent } from './level-of-detail.js'

const laneHeight = 44
const axisHeight = 24
const size = 6

/** The picture of the bare page, each mark a Lit template. */
export const adapter: Adapter<Pick<Story, 'lanes' | 'events'>> = {
  title: 'the same picture drawn by Lit templates',
  isWhole: true,
  prepare: ({ lanes, events }) => ({ lanes, events }),
  mount(host, { lanes, events }): Mounted {
    // Lit keeps its place in what it renders into, so each time has its own.
    const box = host.appendChild(document.createElement('div'))
    let packed: Lane[] = packLanes(events, lanes.length)
    const start = events.reduce((least, event) => Math.min(least, event.start), Infinity)
    const end = events.reduce((most, event) => Math.max(most, event.end), -Infinity)
    const longest = events.reduce((most, event) => Math.max(most, event.end - event.start), 0)
    const width = host.clientWidth
    let [from, to] = [start, end]
    const draw = () => {
      const runs = packed.map((lane) => runsOf(lane, from, to, width, size, longest))
      render(chart(runs, width), box)
      const axis = box.querySelector<SVGGElement>('.axis')!
      select(axis).call(axisTop(scaleUtc([from, to], [0, width])))
    }
    const change = (event: PlainEvent, by: typeof withEvent) => {
      packed = packed.with(event.lane, by(packed[event.lane]!, event))
    }
    draw()
    return {
      show(first, last) {
        ;[from, to] = [first, last]
        draw()
      },
      edit(edit: Edit) {
        if (edit.kind === 'change') change(edit.before, withoutEvent)
        change(edit.event, edit.kind === 'remove' ? withoutEvent : withEvent)
        draw()
      },
      unmount() {
        render(nothing, box)
        box.remove()
      },
    }
  },
}

function chart(lanes: readonly (readonly Run[])[], width: number): TemplateResult {
  return svg`<svg width=${width} height=${axisHeight + lanes.length * laneHeight}>
    <g class="axis" transform="translate(0,${axisHeight})"></g>
    ${lanes.map(
      (runs, i) => svg`<g transform="translate(0,${axisHeight + i * laneHeight})" fill="hsl(${i * 30} 60% 40%)">
        ${runs.map(({ x0, x1 }) => svg`<rect x=${x0.toFixed(1)} y=${laneHeight / 2} width=${(x1 - x0).toFixed(1)} height=${size} rx=${size / 2}></rect>`)}
      </g>`,
    )}
  </svg>` as TemplateResult
}
