import type { Adapter } from './adapter.js'
import { adapter as bare } from './adapters/bare.js'
import { adapter as echarts } from './adapters/echarts.js'
import { adapter as eventDrops } from './adapters/event-drops.js'
import { adapter as lit } from './adapters/lit.js'
import { adapter as ours } from './adapters/ours.js'
import { adapter as timelinejs } from './adapters/timelinejs.js'
import { adapter as timelinesChart } from './adapters/timelines-chart.js'
import { adapter as vis } from './adapters/vis.js'

/** Each under the name of its file. */
export const adapters = {
  ours,
  bare,
  lit,
  vis,
  timelinejs,
  'timelines-chart': timelinesChart,
  'event-drops': eventDrops,
  echarts,
} satisfies Readonly<Record<string, unknown>> as unknown as Readonly<Record<AdapterName, Adapter>>

export type AdapterName = 'ours' | 'bare' | 'lit' | 'vis' | 'timelinejs' | 'timelines-chart' | 'event-drops' | 'echarts'

export const adapterNames = Object.keys(adapters) as AdapterName[]
