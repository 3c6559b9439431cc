import { expect } from '@open-wc/testing'
import { emulate } from '../support/page.js'
import { all, beijing, has, isChrome, settled, the, timeline, words } from './timelines.js'

const begin = () => dispatchEvent(new Event('beforeprint'))
const end = () => dispatchEvent(new Event('afterprint'))

describe('printing before what sets paper is there', () => {
  // The page is never idle, so that nothing is fetched beforehand.
  before(() => {
    globalThis.requestIdleCallback = () => 0
  })
  afterEach(async () => {
    end()
    await emulate()
  })

  it('prints the list, which any paper holds whole, and goes back to the chart', async () => {
    const el = await timeline({ data: beijing, width: 1100, attributes: { selected: 'yellen-china' } })
    begin()
    expect(has(el, '.chart')).to.equal(false)
    const list = words(the(el, '.list'))
    for (const { title } of beijing.events) expect(list).to.contain(title)
    if (isChrome) {
      await emulate({}, 'print')
      expect(all(el, 'button:not([data-select]), input').filter((node) => node.checkVisibility())).to.deep.equal([])
    }
    end()
    await emulate()
    await settled(el)
    expect(has(el, '.chart')).to.equal(true)
    expect(el.selected).to.equal('yellen-china')
  })
})
