import { expect } from '@open-wc/testing'
import { render, svg } from 'lit'
import { moveMark } from '../../src/layout/move.js'
import type { Bar, Mark, Scene } from '../../src/layout/scene.js'
import type { Find } from '../../src/render/marked.js'
import { renderMarks } from '../../src/render/marks.js'

const nowhere = { repeats: [], otherGlyphs: [], ors: [], earlier: [], moves: [] }
const bar: Bar = { x: 100.25, y: 10, width: 80, height: 24, fadeStart: 0, fadeEnd: 0 }

function markOf(id: string, more: Partial<Mark>): Mark {
  const line = { text: id, style: 'title', x: 130, y: 22 } as const
  const label = { x: 130, y: 10, width: 60, height: 16, anchor: 'start', inside: false, lines: [line] } as const
  const box = { x: 100.25, y: 10, width: 90, height: 24 }
  const state = { lane: 'a', tone: 0, standing: 'usual', selected: false, inThread: false, sentence: id } as const
  return { id, type: 'statement', ...box, ...state, ...nowhere, label, ...more }
}

const statement = markOf('statement', { glyph: { x: 111.25, y: 22, hollow: false } })
const visit = markOf('visit', { type: 'visit', bar })

/** Draws marks one after the other, and notes whose words were set since it was last asked. */
function drawing() {
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  let set: string[] = []
  const find: Find = (text) => {
    set.push(text)
    return []
  }
  return (...marks: readonly Mark[]) => {
    set = []
    render(svg`${renderMarks({ marks } as unknown as Scene, undefined, find)}`, root)
    return { set, transforms: [...root.querySelectorAll('[data-id]')].map((mark) => mark.getAttribute('transform')) }
  }
}

const moved = (mark: Mark) => moveMark(mark, (place) => ({ ...place, x: place.x + 1 / 3, y: place.y + 5 }))

describe('a bar of which a part is still to come', () => {
  for (const ahead of [30, -30])
    it(`is filled but for that, and outlined there, at its ${ahead > 0 ? 'right' : 'left'} end`, () => {
      const root = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
      const marks = [{ ...visit, bar: { ...bar, ahead } }]
      render(svg`${renderMarks({ marks } as unknown as Scene, undefined)}`, root)
      const stretchOf = (selector: string) => {
        const { x, width } = root.querySelector<SVGGraphicsElement>(selector)!.getBBox()
        return [x, x + width].map((px) => Math.round(px) + 0)
      }
      const [sure, rest] =
        ahead > 0
          ? [
              [0, 50],
              [50, 80],
            ]
          : [
              [30, 80],
              [0, 30],
            ]
      expect(stretchOf('.bar > .sure')).to.deep.equal(sure)
      expect(stretchOf('.ahead > .sure')).to.deep.equal(rest)
      expect(stretchOf('.ahead > .edges')).to.deep.equal(rest)
      root.remove()
    })
})

describe('marks that move', () => {
  it('are put elsewhere as they are, and not drawn anew', () => {
    const draw = drawing()
    expect(draw(statement, visit).set).to.deep.equal(['statement', 'visit'])
    const { set, transforms } = draw(moved(statement), moved(visit))
    expect(set).to.deep.equal([])
    expect(transforms).to.deep.equal(Array(2).fill(`translate(${100.25 + 1 / 3},15)`))
  })

  it('are drawn anew once anything about them looks different', () => {
    const draw = drawing()
    for (const changed of [
      { bar: { ...bar, width: 81 } },
      { bar: { ...bar, fadeEnd: 8 } },
      { bar: { ...bar, ahead: 8 } },
      { standing: 'planned' },
      { tone: 1 },
      { lang: 'de' },
      { width: 91 },
      { label: { ...visit.label!, lines: [{ ...visit.label!.lines[0]!, x: 131 }] } },
      { earlier: [bar] },
    ] satisfies Partial<Mark>[]) {
      draw(visit)
      expect(draw({ ...visit, ...changed }).set, JSON.stringify(changed)).to.deep.equal(['visit'])
    }
  })
})
