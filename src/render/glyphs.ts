import type { EventType } from '../model/schema.js'

/** Outline and sign of each kind's glyph, centred on 0,0 and 22 pixels wide: kinds differ in shape, not by colour alone. */
export const glyphPaths: Readonly<Record<EventType, { readonly outline: string; readonly sign: string }>> = {
  visit: {
    outline: 'M-11,-7a3,3 0 0 1 3,-3h16a3,3 0 0 1 3,3v14a3,3 0 0 1 -3,3h-16a-3,-3 0 0 1 -3,-3z',
    sign: 'M-6,-1h7v-3.5l5,4.5l-5,4.5v-3.5h-7z',
  },
  meeting: {
    outline: 'M0,-11.5L11.5,0L0,11.5L-11.5,0z',
    sign: 'M-4.5,-2.4a1.9,1.9 0 1 1 3.8,0a1.9,1.9 0 1 1 -3.8,0zM0.7,-2.4a1.9,1.9 0 1 1 3.8,0a1.9,1.9 0 1 1 -3.8,0zM-5.6,4.4c0,-4.6 5.6,-4.6 5.6,0zM0,4.4c0,-4.6 5.6,-4.6 5.6,0z',
  },
  statement: {
    outline: 'M-11,0a11,11 0 1 1 22,0a11,11 0 1 1 -22,0z',
    sign: 'M-5.2,0.6c0,-3 1.4,-4.8 4.2,-5.4l0.5,1.3c-1.5,0.5 -2.2,1.3 -2.2,2.3h2.1v4.9h-4.6zM1.1,0.6c0,-3 1.4,-4.8 4.2,-5.4l0.5,1.3c-1.5,0.5 -2.2,1.3 -2.2,2.3h2.1v4.9h-4.6z',
  },
  agreement: {
    outline: 'M-9,-11h13l5,5v17h-18z',
    sign: 'M-5.4,-3.6h6v1.6h-6zM-5.4,0h10.8v1.6h-10.8zM-5,6.6c1.6,-3.4 2.6,-3.4 3.2,-1.2c1,-1.6 2,-1.6 2.4,0.2l4.2,0v1.4h-5.4l-0.7,-1.5l-1.6,1.8l-0.7,-1.6l-0.6,1.3z',
  },
  measure: {
    outline: 'M-4.6,-11h9.2l6.4,6.4v9.2l-6.4,6.4h-9.2l-6.4,-6.4v-9.2z',
    sign: 'M-6,-1.7h12v3.4h-12z',
  },
  background: {
    outline: 'M-11,-4h22v8h-22z',
    sign: '',
  },
}
