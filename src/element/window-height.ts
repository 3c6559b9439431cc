import { FrameAddress } from './frame-address.js'
import { isTallFrame } from './framed.js'

/** The frame that the page is in, as far as its height goes. */
export interface Frame {
  /** Whether it is made as high as its content. */
  readonly isFitted: boolean
}

/** In a window less high than this a sheet has one height. */
const tallFrom = 480

/**
 * The height of the window that is seen: of a frame that is scrolled from outside, not more than the screen's. A frame
 * that is made as high as its content tells nothing of it, and would grow with a sheet that grows with the frame.
 */
export function windowHeight({ isFitted }: Frame = FrameAddress.shared): number {
  if (isFitted) return screen.height
  return isTallFrame() ? Math.min(innerHeight, screen.height) : innerHeight
}

/** Whether the window is as low as that of a phone held sideways. */
export const isLowWindow = (frame?: Frame): boolean => windowHeight(frame) < tallFrom
