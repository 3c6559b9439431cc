import { moveScene, type MovingAlong } from './move.js'
import type { Bar, Scene } from './scene.js'

/**
 * A scene from left to right for those who read from right to left: time runs from the right, lane titles stand at the
 * right. Anchors stay as they are, since the start of a text is its right end then.
 */
export function mirrorScene(scene: Scene): Scene {
  const { width, headerWidth, contentWidth, plotWidth } = scene
  const titles = mirroringAt(width)
  return {
    ...moveScene(scene, contentWidth, mirroringAt(contentWidth)),
    direction: 'rtl',
    plotX: width - headerWidth - plotWidth,
    offset: contentWidth - plotWidth - scene.offset,
    lanes: scene.lanes.map((lane) => ({ ...lane, lines: lane.lines.map(titles) })),
  }
}

/** Has left and right change places in a picture `width` pixels wide: of a bar also how it comes and goes. */
function mirroringAt(width: number): MovingAlong {
  return <Kind extends { readonly x: number } & Partial<Bar>>(from: Kind): Kind => ({
    ...from,
    x: width - from.x - (from.width ?? 0),
    ...(from.fadeStart !== undefined && { fadeStart: from.fadeEnd, fadeEnd: from.fadeStart }),
    ...(from.ahead !== undefined && { ahead: -from.ahead }),
  })
}
