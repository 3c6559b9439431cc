/** A colour as every SVG reader knows it, and its opacity from 0 to 1. */
export interface Paint {
  readonly color: string
  readonly opacity: number
}

/** A computed CSS colour as a paint; undefined for `none`, and for notations other than `rgb()` and `color(srgb …)`. */
export function parsePaint(css: string): Paint | undefined {
  const [, name, inside = ''] = /^(rgba?|color)\((.*)\)$/.exec(css.trim()) ?? []
  if (name === undefined) return undefined
  const isSrgb = name === 'color'
  if (isSrgb && !inside.startsWith('srgb ')) return undefined
  const parts = inside
    .replace('srgb ', '')
    .split(/[\s,/]+/)
    .filter(Boolean)
  const [red, green, blue, alpha = 1] = parts.map((part, i) => numberOf(part, isSrgb || i === 3 ? 1 : 255))
  if (red === undefined || green === undefined || blue === undefined) return undefined
  const share = isSrgb ? 255 : 1
  return { color: `#${[red, green, blue].map((channel) => hex(channel * share)).join('')}`, opacity: within(alpha, 1) }
}

/** The paint of one pixel's bytes. */
export function paintOfPixel([red = 0, green = 0, blue = 0, alpha = 0]: ArrayLike<number> & Iterable<number>): Paint {
  return { color: `#${[red, green, blue].map(hex).join('')}`, opacity: Math.round((alpha / 255) * 1000) / 1000 }
}

function numberOf(part: string, whole: number): number {
  const value = Number.parseFloat(part)
  if (!Number.isFinite(value)) return 0
  return part.endsWith('%') ? (value / 100) * whole : value
}

function hex(channel: number): string {
  return Math.round(within(channel, 255)).toString(16).padStart(2, '0')
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
