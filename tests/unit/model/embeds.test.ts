import { describe, expect, it } from 'vitest'
import { embedOf } from '../../../src/model/embeds.js'

const id = 'dQw4w9WgXcQ'
const player = `https://www.youtube-nocookie.com/embed/${id}`

describe('a link to a video or post', () => {
  it.each([
    [`https://www.youtube.com/watch?v=${id}`, player],
    [`https://m.youtube.com/watch?app=desktop&v=${id}&list=PL1`, player],
    [`http://youtube.com/embed/${id}?autoplay=1`, player],
    [`https://www.youtube-nocookie.com/embed/${id}`, player],
    [`https://www.youtube.com/shorts/${id}`, player],
    [`https://www.youtube.com/live/${id}?feature=share`, player],
    [`HTTPS://YOUTU.BE/${id}`, player],
    [`https://youtu.be/${id}?t=90`, `${player}?start=90`],
    [`https://youtu.be/${id}?t=1h2m3s`, `${player}?start=3723`],
    [`https://youtu.be/${id}?t=soon`, player],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/0a1b2c', 'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c'],
    ['https://player.vimeo.com/video/76979871?h=0a1b2c', 'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c'],
    ['https://x.com/mfa_russia/status/1777', 'https://platform.twitter.com/embed/Tweet.html?id=1777&dnt=true'],
    ['https://twitter.com/a/status/1777?s=20', 'https://platform.twitter.com/embed/Tweet.html?id=1777&dnt=true'],
  ])('%s is embedded as %s', (address, src) => expect(embedOf(address)?.src).toBe(src))

  it.each([
    'https://www.youtube.com/',
    'https://www.youtube.com/@channel',
    `https://www.youtube.com/watch?v=${id}"><script>`,
    `https://www.youtube.com/watch?v=../../${id}`,
    `https://youtube.com.evil.example/watch?v=${id}`,
    `https://evil.example/youtube.com/watch?v=${id}`,
    `https://evilyoutube.com/watch?v=${id}`,
    `https://youtu.be:8443/${id}`,
    'https://vimeo.com/about',
    'https://x.com/mfa_russia',
    'https://x.com/a/status/1777%3Fid=2',
    'https://example.org/video.mp4',
    `watch?v=${id}`,
    '',
  ])('%j is none', (address) => expect(embedOf(address)).toBeUndefined())
})
