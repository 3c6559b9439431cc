import { expect } from '@open-wc/testing'
import type { TimelineDocument } from '../../src/model.js'
import { json, restoreNetwork, stubNetwork } from './answers.js'
import { all, drawn, emptyTimeline, one, settled, shortDocument, timeline, words, has, waitUntil } from './timelines.js'

const script = (text: string): HTMLScriptElement => {
  const node = document.createElement('script')
  node.type = 'application/json'
  node.textContent = text
  return node
}
const markup = (document: TimelineDocument): string => script(JSON.stringify(document)).outerHTML

describe('a JSON script inside the tag', () => {
  afterEach(restoreNetwork)

  it('is the document', async () => {
    const el = await timeline({ inside: markup(shortDocument(8, 9)) })
    expect(all(el, '[data-marks] [data-id]')).to.have.length(2)
  })

  it('is found among what is readable without script, which the element hides', async () => {
    const el = await timeline({ inside: `<ul><li>8 May: a visit</li></ul>${markup(shortDocument(8))}` })
    expect(words(one(el, '[part=title]'))).to.equal('Visits on 8 May')
    expect(el.querySelector('li')!.getClientRects()).to.have.length(0)
  })

  it('may come later', async () => {
    const el = await emptyTimeline()
    await settled(el)
    expect(has(el, '.chart')).to.equal(false)
    el.append(script(JSON.stringify(shortDocument(8))))
    await drawn(el)
    expect(words(one(el, '[part=title]'))).to.equal('Visits on 8 May')
  })

  it('may be filled bit by bit, as a page is parsed, with nothing on show before it can be read', async () => {
    const text = JSON.stringify(shortDocument(8))
    const el = await emptyTimeline()
    const node = script('')
    el.append(node)
    node.append(text.slice(0, 40))
    await settled(el)
    node.append(text.slice(40))
    await waitUntil(() => words(one(el, '[part=title]')) === 'Visits on 8 May', 'the whole was never shown')
    expect(el.issues).to.deep.equal([])
  })

  it('may change', async () => {
    const el = await timeline({ inside: markup(shortDocument(8)) })
    el.querySelector('script')!.textContent = JSON.stringify(shortDocument(9))
    await waitUntil(() => words(one(el, '[part=title]')) === 'Visits on 9 May', 'the change was never shown')
  })

  it('may change within its text', async () => {
    const el = await timeline({ inside: markup(shortDocument(8)) })
    const text = el.querySelector('script')!.firstChild as Text
    text.data = JSON.stringify(shortDocument(9))
    await waitUntil(() => words(one(el, '[part=title]')) === 'Visits on 9 May', 'the change was never shown')
  })

  it('may be replaced by another', async () => {
    const el = await timeline({ inside: markup(shortDocument(8)) })
    el.replaceChildren(script(JSON.stringify(shortDocument(9))))
    await waitUntil(() => words(one(el, '[part=title]')) === 'Visits on 9 May', 'the change was never shown')
  })

  it('may change while the element is not in the page', async () => {
    const el = await timeline({ inside: markup(shortDocument(8)) })
    const parent = el.parentElement!
    el.remove()
    el.querySelector('script')!.textContent = JSON.stringify(shortDocument(9))
    parent.append(el)
    await waitUntil(() => words(one(el, '[part=title]')) === 'Visits on 9 May', 'the change was never shown')
  })

  it('stands behind src, and steps in when src is taken away', async () => {
    stubNetwork(() => json(shortDocument(9)))
    const el = await timeline({ attributes: { src: 'a.json' }, inside: markup(shortDocument(8)) })
    expect(words(one(el, '[part=title]'))).to.equal('Visits on 9 May')
    el.removeAttribute('src')
    await waitUntil(() => words(one(el, '[part=title]')) === 'Visits on 8 May', 'the script was not taken up')
  })

  it('stands behind data, and steps in when data is undefined', async () => {
    const el = await timeline({ data: shortDocument(9), inside: markup(shortDocument(8)) })
    expect(words(one(el, '[part=title]'))).to.equal('Visits on 9 May')
    Object.assign(el, { data: undefined })
    await settled(el)
    expect(words(one(el, '[part=title]'))).to.equal('Visits on 8 May')
  })

  it('that is long stands behind data which is set while the element is not in the page', async () => {
    const text = JSON.stringify(shortDocument(8)).padEnd(600_000)
    const el = await emptyTimeline({ inside: script(text).outerHTML })
    const parent = el.parentElement!
    el.remove()
    el.data = shortDocument(9)
    await el.updateComplete
    parent.append(el)
    await drawn(el)
    expect(words(one(el, '[part=title]'))).to.equal('Visits on 9 May')
  })

  it('that cannot be read is said to be wrong, and where', async () => {
    const el = await timeline({ inside: '<script type="application/json">{ "title": </script>' })
    expect(words(one(el, '[part=base]'))).to.match(/line 1/)
  })

  it('counts only as a child: that of something inside does not', async () => {
    const el = await emptyTimeline({ inside: `<div>${markup(shortDocument(8))}</div>` })
    await settled(el)
    expect(has(el, '.chart, .list')).to.equal(false)
  })
})
