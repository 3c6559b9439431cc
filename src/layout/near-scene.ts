import { moveScene } from './move.js'
import type { Scene } from './scene.js'

/** As far from zero as coordinates are exact to a small part of a pixel: drawings count in numbers of 32 bits. */
const far = 2 ** 18

/**
 * The same scene with its coordinates counted from a place near the view, where that is so far along the content that they
 * could not be drawn exactly: marks would tremble. The place changes seldom, and until it does a mark stays the same mark.
 */
export function nearScene(scene: Scene): Scene {
  const by = Math.floor(scene.offset / far) * far
  if (by <= 0) return scene
  return { ...moveScene(scene, -by, (from) => ({ ...from, x: from.x - by })), offset: scene.offset - by }
}
