import { describe, expect, it } from 'vitest'
import { minifyCss, minifyMarkup } from '../../../src/build/minify-templates.js'

describe('minifyCss', () => {
  it('takes out comments and what white space says nothing', () => {
    expect(minifyCss('.a,\n  .b > i {\n    color: red; /* warm */\n    margin: 0 1px;\n  }\n')).toBe(
      '.a,.b > i{color:red;margin:0 1px}',
    )
  })

  it('keeps white space that means something', () => {
    const rules = ['.a :hover{top:calc(1px + 2px)}', '@container (535px <= width < 668px){a{top:0}}', '.a .b{top:0}']
    for (const rule of rules) expect(minifyCss(rule)).toBe(rule)
  })

  it('keeps texts in quotation marks as they are', () => {
    expect(minifyCss(`a::after { content: ' ; {  ' attr(href) " /  : " }`)).toBe(
      `a::after{content:' ; {  ' attr(href) " /  : "}`,
    )
  })
})

describe('minifyMarkup', () => {
  it('leaves one character of a run of white space, a line break where it has one', () => {
    expect(minifyMarkup('<p>\n    a  <b\n  c="d">\u00a0</b>  </p>')).toBe('<p>\na <b\nc="d">\u00a0</b> </p>')
  })
})
