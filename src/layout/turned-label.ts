import type { Label } from './scene.js'
import { extentOf, isFarthest, placeOf, type Shape } from './shapes.js'

const known = new WeakMap<Label, Label>()

/** The label of a mark on the other side of it, if it stands beside it and may stand there too. */
export function turnedLabel(mark: Shape & { readonly label?: Label }): Label | undefined {
  const { label } = mark
  if (!label || label.inside) return undefined
  const before = known.get(label)
  if (before) return before
  const [drawn0, drawn1] = extentOf(mark)
  const place = placeOf(mark)
  const isAfter = label.anchor === 'start'
  const gap = isAfter ? label.x - drawn1 : drawn0 - label.x - label.width
  const isNear = isAfter ? isFarthest(place.x, drawn0, mark) : isFarthest(place.x + place.width, drawn1, mark)
  if (gap < 0 || !isNear) return undefined
  const edge = isAfter ? drawn0 - gap : drawn1 + gap
  const turned: Label = {
    ...label,
    x: isAfter ? edge - label.width : edge,
    anchor: isAfter ? 'end' : 'start',
    lines: label.lines.map((line) => ({ ...line, x: edge })),
  }
  known.set(label, turned)
  return turned
}
