import type { Adapter, Mounted } from '../adapter.js'
import type { PlainEvent } from '../story.js'

type Row = readonly [lane: number, start: number, end: number, title: string]
interface Api {
  value(dimension: number): number
  coord(point: readonly [number, number]): readonly [number, number]
}
declare const echarts: {
  init(host: HTMLElement): {
    setOption(option: object): void
    dispatchAction(action: object): void
    on(event: 'finished', listener: () => void): void
    dispose(): void
  }
}

export const adapter: Adapter<{ readonly rows: readonly Row[]; readonly lanes: readonly string[] }> = {
  title: 'ECharts',
  note: 'canvas, no labels; draws in pieces, a part of the marks while it moves',
  scripts: ['echarts/dist/echarts.min.js'],
  prepare: ({ events, lanes }) => ({ rows: events.map(rowOf), lanes }),
  mount(host, { rows, lanes }): Mounted {
    let held = rows
    let isFinished = false
    const box = host.appendChild(document.createElement('div'))
    box.style.height = '600px'
    const chart = echarts.init(box)
    chart.on('finished', () => (isFinished = true))
    chart.setOption({
      animation: false,
      grid: { left: 130, right: 10, top: 10, bottom: 30 },
      xAxis: { type: 'time' },
      yAxis: { type: 'category', data: lanes },
      dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }],
      series: [{ type: 'custom', renderItem, encode: { x: [1, 2], y: 0 }, data: rows }],
    })
    const edited = (data: readonly Row[]) => {
      held = data
      isFinished = false
      chart.setOption({ series: [{ data }] })
    }
    return {
      isDrawn: () => isFinished,
      show: (startValue, endValue) => chart.dispatchAction({ type: 'dataZoom', startValue, endValue }),
      edit: (edit) => {
        if (edit.kind === 'add') edited([...held, rowOf(edit.event)])
        else if (edit.kind === 'remove') edited(held.toSpliced(edit.index, 1))
        else edited(held.with(edit.index, rowOf(edit.event)))
      },
      unmount() {
        chart.dispose()
        box.remove()
      },
    }
  },
}

const rowOf = ({ lane, start, end, title }: PlainEvent): Row => [lane, start, end, title]

function renderItem(_: unknown, api: Api): object {
  const [x0, y] = api.coord([api.value(1), api.value(0)])
  const [x1] = api.coord([api.value(2), api.value(0)])
  const style = { fill: '#3465a4' }
  if (x1 - x0 < 6) return { type: 'circle', shape: { cx: (x0 + x1) / 2, cy: y, r: 3 }, style }
  return { type: 'rect', shape: { x: x0, y: y - 3, width: x1 - x0, height: 6 }, style }
}
