import { describe, expect, it } from 'vitest'
import { printStyles } from '../../../src/element/styles-print.js'
import { styles } from '../../../src/element/styles.js'
import { grounds, noTone, onTone, tones } from '../../../src/render/palette.js'
import { toneClass } from '../../../src/render/tones.js'
import { contrast, difference, type Lab, mix, seen, type Vision, visions } from '../../fixtures/colour-vision.js'

const sight = Object.keys(visions) as Vision[]
const schemes = ['light', 'dark'] as const
const css = styles.map(({ cssText }) => cssText).join('\n')

/** The pairs of the first `count` tones, each as it looks to one vision. */
const pairs = (count: number, scheme: 'light' | 'dark', vision: Vision): { name: string; one: Lab; other: Lab }[] =>
  tones.slice(0, count).flatMap((tone, i) =>
    tones.slice(0, i).map((earlier, j) => ({
      name: `${j + 1} and ${i + 1}`,
      one: seen(earlier[scheme], vision),
      other: seen(tone[scheme], vision),
    })),
  )

/**
 * What half of the readers notice on the axes of CIELAB, between marks of half a degree: 22 pixels at arm's length. From the
 * model ND(p, s) = p (A + B / s) of Stone, Szafir and Setlur, "An Engineering Model for Color Difference as a Function of
 * Size" (Color and Imaging Conference 2014), which was fitted to readers on screens of their own.
 */
const noticed: Lab = [0.5 * (10.16 + 1.5 / 0.5), 0.5 * (10.68 + 3.08 / 0.5), 0.5 * (10.7 + 5.74 / 0.5)]

/** In CIEDE2000, where 1 is what is noticed side by side in a laboratory; the difference in lightness that `noticed` asks for is 7. */
const least = { firstFour: 12, all: 10 }

describe('the measures of colour', () => {
  // Of the test data that Sharma, Wu and Dalal publish with the formula.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as [Lab, Lab, number][])('find %j and %j as far apart as published', (one, other, published) => {
    expect(difference(one, other)).toBeCloseTo(published, 4)
    expect(difference(other, one)).toBeCloseTo(published, 4)
  })

  it('take red and green for alike where red or green cones are missing, and no greys for coloured', () => {
    const [red, green] = ['#c04040', '#7a6a00']
    expect(difference(seen(red), seen(green))).toBeGreaterThan(30)
    expect(difference(seen(red, 'deuteranopia'), seen(green, 'deuteranopia'))).toBeLessThan(12)
    for (const vision of sight) expect(difference(seen('#808080', vision), seen('#808080'))).toBeLessThan(1)
  })

  it('know black on white', () => expect(contrast('#000000', '#ffffff')).toBe(21))
})

describe.each(schemes)('the tones of the %s scheme', (scheme) => {
  it.each(sight)('are told apart with %s', (vision) => {
    for (const { name, one, other } of pairs(tones.length, scheme, vision)) {
      expect(difference(one, other), name).toBeGreaterThanOrEqual(least.all)
      const ratios = one.map((value, axis) => Math.abs(value - other[axis]!) / noticed[axis]!)
      expect(Math.max(...ratios), name).toBeGreaterThanOrEqual(1)
    }
    for (const { name, one, other } of pairs(4, scheme, vision))
      expect(difference(one, other), name).toBeGreaterThanOrEqual(least.firstFour)
  })

  it('stand out from every ground', () => {
    for (const tone of [...tones, noTone])
      for (const [name, ground] of Object.entries(grounds))
        expect(contrast(tone[scheme], ground[scheme]), `${tone[scheme]} on ${name}`).toBeGreaterThanOrEqual(3)
  })

  it('stand out where they are paler, behind the rest', () => {
    const opacity = Number(/\.background \.bar \{\s*opacity: ([\d.]+)/.exec(css)?.[1])
    for (const tone of [...tones, noTone]) {
      const ground = grounds.ground[scheme]
      expect(contrast(mix(tone[scheme], ground, opacity), ground), tone[scheme]).toBeGreaterThanOrEqual(3)
    }
  })

  it('bear text', () => {
    for (const tone of [...tones, noTone])
      expect(contrast(tone[scheme], onTone[scheme]), tone[scheme]).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the styles', () => {
  it('are made of the palette', () => {
    for (const [i, { light, dark }] of tones.entries()) {
      expect(css).toContain(`--_tone-${i}: var(--timeline-color-${i + 1}, light-dark(${light}, ${dark}));`)
      expect(css).toMatch(new RegExp(`\\.${toneClass(i)} \\{\\s*--_tone: var\\(--_tone-${i}\\);`))
    }
    expect(css).toContain(`--_tone-none: var(--timeline-color-none, light-dark(${noTone.light}, ${noTone.dark}));`)
    // Paper is white whatever the page is.
    const onScreen = css.replace(printStyles.cssText, '')
    for (const name of ['--_ground', '--_on-tone', '--_tone-0', '--_tone-none'])
      expect(onScreen.split(`${name}:`), name).toHaveLength(2)
  })

  it('give no state the colour of another', () => expect(toneClass(tones.length)).toBe(toneClass(-1)))
})
