import { describe, expect, it, vi } from 'vitest'
import { Apart } from '../../../src/element/apart.js'

const failing = () => Promise.reject(new Error('not found'))

describe('a part that is loaded apart', () => {
  it('is fetched when it is asked for, and once', async () => {
    const fetch = vi.fn(async () => 'kit')
    const part = new Apart(fetch)
    expect([part.here, fetch.mock.calls.length]).toEqual([undefined, 0])
    expect(await Promise.all([part.load(), part.load()])).toEqual(['kit', 'kit'])
    expect([part.here, part.isMissing, fetch.mock.calls.length]).toEqual(['kit', false, 1])
  })

  it('is nothing to wait for once it is here', async () => {
    const part = new Apart(async () => 'kit')
    await part.underWay()
    expect([part.here, part.underWay()]).toEqual(['kit', undefined])
  })

  it('is missing where it cannot be fetched, and then nothing to wait for', async () => {
    const part = new Apart(failing)
    await part.underWay()
    expect([part.here, part.isMissing, part.underWay()]).toEqual([undefined, true, undefined])
    await expect(part.load()).rejects.toThrow('not found')
  })

  it('is tried again by the next who needs it', async () => {
    const part = new Apart(vi.fn(async () => 'kit').mockImplementationOnce(failing))
    await expect(part.load()).rejects.toThrow('not found')
    const again = part.load()
    expect(part.isMissing).toBe(false)
    expect([await again, part.here]).toEqual(['kit', 'kit'])
  })
})
