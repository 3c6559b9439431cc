import type { Words } from '../model/describe.js'
import type { GroupBy } from '../model/groups.js'
import type { MeasureText } from './text.js'

/** Everything that decides where things stand, save which part of them is in view. */
export interface ArrangeOptions extends Words {
  /** Width of the chart in pixels, lane titles included. */
  readonly width: number
  /** The height in pixels that lanes may take before events are counted instead of shown. */
  readonly maxHeight: number
  readonly zoom: number
  /** Which way time runs: from the left where it is not given. */
  readonly direction?: 'ltr' | 'rtl'
  readonly scale: 'elastic' | 'proportional'
  readonly groupBy: GroupBy
  readonly measureText: MeasureText
  /** The element's own font size in pixels. */
  readonly fontSize: number
  /** Least size in pixels of what can be pointed at: 24 for a mouse, 44 for a finger. */
  readonly target: number
  /** Lanes that show every event, or of a large document every one that 40 rows can hold, whatever the height. */
  readonly expanded?: ReadonlySet<string>
}
