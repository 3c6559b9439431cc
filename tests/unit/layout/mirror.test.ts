import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcsInView } from '../../../src/layout/arcs.js'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { mirrorScene } from '../../../src/layout/mirror.js'
import { neighbourOf } from '../../../src/layout/neighbours.js'
import type { Scene } from '../../../src/layout/scene.js'
import { anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { journey } from '../../fixtures/journey.js'
import { sceneAt, sceneOf } from '../../fixtures/scenes.js'
import { optionsFor, timelineWith, visitOn } from '../../fixtures/timelines.js'

const may = timelineWith([visitOn('2024-05-01/2024-05-04'), visitOn('2024-05-09'), visitOn('2024-05-20/2024-06')])
const sceneIn = (direction: 'ltr' | 'rtl'): Scene => sceneOf(may, { ...optionsFor(may, { width: 800 }), direction })

describe('a scene from right to left', () => {
  it('has time run from the right, and lane titles stand at the right', () => {
    const [fromLeft, fromRight] = [sceneIn('ltr'), sceneIn('rtl')]
    const starts = ({ marks }: Scene) => marks.map(({ bar }) => bar!.x)
    expect(starts(fromLeft)).toEqual(starts(fromLeft).toSorted((a, b) => a - b))
    expect(starts(fromRight)).toEqual(starts(fromRight).toSorted((a, b) => b - a))
    expect(fromLeft.plotX).toBe(fromLeft.headerWidth)
    expect(fromRight.plotX).toBe(0)
    expect(fromRight.lanes[0]!.lines[0]!.x).toBeGreaterThan(fromRight.plotWidth)
  })

  it('fades where the end is not known: at the left', () => {
    const fades = (scene: Scene) =>
      scene.marks.flatMap(({ bar }) => (bar ? [[bar.fadeStart > 0, bar.fadeEnd > 0]] : []))
    expect(fades(sceneIn('ltr')).at(-1)).toEqual([false, true])
    expect(fades(sceneIn('rtl')).at(-1)).toEqual([true, false])
  })

  it('has what is still to come at the left end of its bar', () => {
    const timeline = timelineWith([visitOn('2024-05-01/2024-05-04')], { asOf: '2024-05-02' })
    const aheadIn = (direction: 'ltr' | 'rtl') =>
      sceneOf(timeline, { ...optionsFor(timeline, { width: 800 }), direction }).marks[0]!.bar!.ahead!
    expect(aheadIn('ltr')).toBeGreaterThan(20)
    expect(aheadIn('rtl')).toBe(-aheadIn('ltr'))
  })

  it('is what it was when it is mirrored twice, and shows the same in between', () => {
    fc.assert(
      fc.property(anyDocument(), anyLook, anyPan, (document, look, share) => {
        const scene = sceneAt(document, look, share)
        const mirrored = mirrorScene(scene)
        expect(mirrored.direction).toBe('rtl')
        expect(mirrored.plotX).toBe(scene.width - scene.headerWidth - scene.plotWidth)
        expect(rounded(backFrom(mirrored))).toEqual(rounded(scene))
        for (const [i, { label }] of mirrored.marks.entries()) {
          if (!label) continue
          expect(label.x).toBeGreaterThanOrEqual(mirrored.offset - 0.001)
          expect(label.x + label.width).toBeLessThanOrEqual(mirrored.offset + mirrored.plotWidth + 0.001)
          expect(label.lines.map(({ text }) => text)).toEqual(scene.marks[i]!.label!.lines.map(({ text }) => text))
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(journey.entries.map(({ event }) => event.id))(
    'keeps every line and ground at its mark with %s selected',
    (id) => {
      const options = optionsFor(journey, { width: 900 })
      const scene = sceneOf(journey, { ...options, arcsOf: arcsInView, selected: id })
      const mirrored = mirrorScene(scene)
      expect(rounded(backFrom(mirrored))).toEqual(rounded(scene))
      const at = (x: number) => scene.contentWidth - x
      expect(mirrored.asOf?.x).toBeCloseTo(at(scene.asOf!.x))
      expect(scene.holders.length).toBeGreaterThan(0)
      for (const [i, holder] of mirrored.holders.entries()) {
        const { bar } = mirrored.marks.find((mark) => mark.id === holder.id)!
        expect([holder.x, holder.width]).toEqual([bar!.x, bar!.width])
        expect(holder.sides.map(({ x }) => at(x))).toEqual(scene.holders[i]!.sides.map(({ x }) => expect.closeTo(x)))
      }
      for (const [i, { moves }] of mirrored.marks.entries())
        for (const [n, move] of moves.entries()) {
          const { from, to, y } = scene.marks[i]!.moves[n]!
          expect(move).toEqual({ from: expect.closeTo(at(from)), to: expect.closeTo(at(to)), y })
        }
      for (const [i, { points, label }] of mirrored.arcs.entries()) {
        const arc = scene.arcs[i]!
        expect(points).toEqual(arc.points.map(({ x, y }) => ({ x: expect.closeTo(at(x)), y })))
        if (arc.label) expect(label!.x + label!.width).toBeCloseTo(at(arc.label.x))
      }
    },
  )

  it('has what comes later at the left of what came before', () => {
    const to = (direction: 'ltr' | 'rtl', key: 'left' | 'right') =>
      neighbourOf(
        arrangeTimeline(may, { ...optionsFor(may, { width: 800 }), direction }),
        may.entries[1]!.event.id,
        key,
      )
    const [before, , after] = may.entries.map(({ event }) => event.id)
    expect([to('ltr', 'left'), to('ltr', 'right')]).toEqual([before, after])
    expect([to('rtl', 'left'), to('rtl', 'right')]).toEqual([after, before])
  })
})

/** A mirrored scene, mirrored once more, with the plot and the titles of lanes where they stand from left to right. */
function backFrom(mirrored: Scene): Scene {
  return { ...mirrorScene(mirrored), direction: 'ltr', plotX: mirrored.headerWidth }
}

/** A scene whose numbers are those a screen could show. */
function rounded(scene: Scene): unknown {
  return JSON.parse(JSON.stringify(scene), (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 + 0 : value,
  )
}
