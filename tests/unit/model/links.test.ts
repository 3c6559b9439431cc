import { describe, expect, it } from 'vitest'
import { isLink, isMediaSource } from '../../../src/model/links.js'

/** What a browser would do with an address on a page of this site. */
const followed = (address: string): URL => new URL(address, 'https://newsroom.example/story/')

const links = [
  'https://example.org',
  'http://example.org/a?b=c#d',
  'HTTPS://EXAMPLE.ORG/',
  'https://example.org:8443/x',
  'https://пример.рф/путь',
  'https://example.org/%20%0A',
  'https://web.archive.org/web/2024/https://example.org/',
  'https://medium.com/@user/post',
  'https://[2001:db8::1]/',
  'mailto:press@example.org',
  'mailto:press@example.org?subject=Hello%20you',
]

/** Addresses by their looks, of which no browser makes any. */
const unparsable = [
  'https://[',
  'http://:80/x.png',
  'https://a:99999/x',
  'https://%/x',
  'https://xn--/x',
  'https://a@/x',
  'HTTPS://a<b>/',
]

const noLinks = [
  ...unparsable,
  '',
  ' ',
  'example.org',
  'www.example.org',
  '/path',
  '//example.org',
  'https:example.org',
  'https:/example.org',
  'https://',
  'https:///example.org',
  'https://?x',
  'mailto:',
  'ftp://example.org',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript:https://example.org',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'view-source:https://example.org',
  ' https://example.org',
  'https://example.org ',
  'https://exa mple.org',
  'https://example.org\n',
  'https://exam\u0000ple.org',
  'https://example.org/\u202egnp.exe',
  'https://exam\u200bple.org',
  'https://example.org\\@evil.example',
  'https:\\\\example.org',
  'https://\\evil.example',
  `https://example.org/${'x'.repeat(20_000)}`,
]

const mediaSources = [
  'a.jpg',
  './a.jpg',
  '../a.jpg',
  '/a.jpg',
  'pictures/a%20b.jpg?w=100',
  'a/b:c.jpg',
  '?x',
  '#x',
  'снимок.jpg',
  'https://example.org/a.jpg',
]

const noMediaSources = [
  ...unparsable,
  '',
  '//example.org/a.jpg',
  '/\\example.org/a.jpg',
  '\\\\example.org\\a.jpg',
  '\\/example.org/a.jpg',
  'C:\\a.jpg',
  'a:b.jpg',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '/\t/example.org/a.jpg',
  ' a.jpg',
  'a b.jpg',
  'data:image/svg+xml,<svg/>',
  'blob:x',
  'mailto:press@example.org',
  'ftp://example.org/a.jpg',
  'https:a.jpg',
]

describe('a link', () => {
  it.each(links)('may be %j', (address) => {
    expect(isLink(address)).toBe(true)
    expect(followed(address).protocol).toMatch(/^(https?|mailto):$/)
  })

  it.each(noLinks)('is not %j', (address) => expect(isLink(address)).toBe(false))

  it('is refused however long it is, which quadratic work would never come to', () => {
    for (const part of ['x', '/', ':', ' ', '%']) expect(isLink(part.repeat(10_000_000))).toBe(false)
  })
})

describe('the source of a picture', () => {
  it.each(mediaSources)('may be %j', (address) => {
    expect(isMediaSource(address)).toBe(true)
    const { protocol, host } = followed(address)
    expect(protocol).toBe('https:')
    if (!address.startsWith('https:')) expect(host).toBe('newsroom.example')
  })

  it.each(noMediaSources)('is not %j', (address) => expect(isMediaSource(address)).toBe(false))
})
