import { describe, expect, it } from 'vitest'
import { ChartController } from '../../../src/element/chart-controller.js'
import { optionsFor, timelineWith, visitOn } from '../../fixtures/timelines.js'

const days = Array.from({ length: 28 }, (_, i) => `2024-04-${String(i + 1).padStart(2, '0')}`)
const timeline = timelineWith(days.map((day) => visitOn(day)))
const options = optionsFor(timeline)
const day = (of: number) => Date.UTC(2024, 3, 1) + (of - 1) * 86_400_000

function chartOfAWeek() {
  const chart = new ChartController(() => {})
  chart.arrange(timeline, options)
  chart.show(day(5), day(12))
  return { chart, arrangement: chart.arrange(timeline, options) }
}

describe('a chart', () => {
  it('that is shown another stretch of the same length keeps its layout, and shows that', () => {
    const { chart, arrangement } = chartOfAWeek()
    for (let from = 6; from < 15; from++) {
      expect(chart.show(day(from), day(from + 7))).toBe(true)
      expect(chart.arrange(timeline, options)).toBe(arrangement)
      const [first, last] = chart.range!
      expect(Math.abs((first + last) / 2 - day(from + 3.5))).toBeLessThan(600_000)
    }
  })

  it('keeps the stretch in view for another version of its document, whose axis may be longer', () => {
    const { chart } = chartOfAWeek()
    const [from, to] = chart.range!
    const longer = timelineWith([...days, '2024-06-10'].map((date) => visitOn(date)))
    chart.keep()
    chart.arrange(longer, options)
    expect(chart.canZoomOut).toBe(true)
    expect(Math.abs(chart.range![0] - from)).toBeLessThan(600_000)
    expect(Math.abs(chart.range![1] - to)).toBeLessThan(600_000)
  })

  it('that shows all of its document shows all of another version of it', () => {
    const chart = new ChartController(() => {})
    chart.arrange(timeline, options)
    chart.keep()
    chart.arrange(timelineWith([...days, '2024-06-10'].map((date) => visitOn(date))), options)
    expect(chart.canZoomOut).toBe(false)
    expect(chart.range![1]).toBeGreaterThan(day(70))
  })

  it('that is shown a stretch a little longer is laid out for that', () => {
    const { chart, arrangement } = chartOfAWeek()
    chart.show(day(5), day(12.05))
    expect(chart.arrange(timeline, options)).not.toBe(arrangement)
  })
})
