import { afterEach, describe, expect, it, vi } from 'vitest'
import { FigureSaver } from '../../../src/element/figure-saver.js'
import { figureKit } from '../../../src/element/kits.js'

/** What is said after an attempt to save, where that part of it fails. */
async function noticeOf(extension: 'svg' | 'png', failing: 'draw' | 'pictureOf' | 'saveFile' | 'nothing') {
  const attempt = (part: string) => {
    if (part === failing) throw new Error(part)
    return ''
  }
  const kit = {
    fileName: () => 'a',
    pictureOf: async () => attempt('pictureOf'),
    saveFile: () => attempt('saveFile'),
  }
  vi.spyOn(figureKit, 'load').mockResolvedValue(kit as never)
  const saver = new FigureSaver({
    draw: async () => attempt('draw'),
    title: () => 'A visit',
    failure: (of) => `no ${of}`,
    say: () => {},
  })
  await saver.save(extension)
  return saver.notice
}

describe('FigureSaver', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says what there is not: the figure, or only a PNG of it', async () => {
    expect(await noticeOf('png', 'nothing')).toBe('')
    expect(await noticeOf('png', 'draw')).toBe('no figure')
    expect(await noticeOf('png', 'pictureOf')).toBe('no png')
    expect(await noticeOf('svg', 'draw')).toBe('no figure')
    expect(await noticeOf('svg', 'saveFile')).toBe('no figure')
  })
})
