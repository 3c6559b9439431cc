import type { Box, Count, Mark, Scene } from './scene.js'

/** Where a mark or count stands, as far as it is in view, as a share of the chart's width; undefined where there is none. */
export function stopShare({ marks, counts, ...scene }: Scene, id: string | undefined): number | undefined {
  const isIt = (stop: Mark | Count) => stop.id === id
  const stop = marks.find(isIt) ?? counts.find(isIt)
  return stop && shareAt(scene, stop)
}

/**
 * Where to zoom if a reader names no place, as a share of the chart's width: at the selected event where it is in view, else
 * at the middle one of the events in view (of an even number the earlier), so that it does not lead to where nothing is.
 */
export function zoomCentre(scene: Scene): number {
  const { marks, counts, direction, offset, plotX, plotWidth, width } = scene
  const stops = [...marks.filter(({ type }) => type !== 'background'), ...counts].filter((stop) => {
    const { x, width: across } = drawnAt(stop)
    return x <= offset + plotWidth && x + across >= offset
  })
  const selected = stops.find((stop) => stop.selected)
  if (selected) return shareAt(scene, selected)
  const sized = stops.map((stop) => ({ place: shareAt(scene, stop), size: 'size' in stop ? stop.size : 1 }))
  const half = sized.reduce((sum, { size }) => sum + size, 0) / 2
  sized.sort((a, b) => (direction === 'rtl' ? b.place - a.place : a.place - b.place))
  let before = 0
  const middle = sized.find(({ size }) => (before += size) >= half)
  return middle?.place ?? (plotX + plotWidth / 2) / width
}

type Frame = Pick<Scene, 'offset' | 'plotX' | 'plotWidth' | 'width'>

function shareAt({ offset, plotX, plotWidth, width }: Frame, stop: Mark | Count): number {
  const { x, width: across } = drawnAt(stop)
  const inView = (place: number) => Math.min(plotWidth, Math.max(0, place - offset))
  return (plotX + (inView(x) + inView(x + across)) / 2) / width
}

/** What stands for the event itself, without its words. */
function drawnAt(stop: Mark | Count): Pick<Box, 'x' | 'width'> {
  if ('size' in stop) return stop
  return stop.glyph ? { x: stop.glyph.x, width: 0 } : (stop.bar ?? stop)
}
