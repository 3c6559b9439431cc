import { html, nothing, svg, type TemplateResult } from 'lit'
import type { MediaKind } from '../model/media-kinds.js'

/** That an event has media: a small picture for the eye, words for those who hear the list. */
export function renderMediaSign(
  media: { readonly kind: MediaKind; readonly words: string } | undefined,
): TemplateResult | typeof nothing {
  return media
    ? html`<span part="media-sign" class="media-sign" title=${media.words}>${renderMediaIcon(media.kind)}</span
        ><span class="visually-hidden"> (${media.words})</span>`
    : nothing
}

/** A small picture of what it is. */
export function renderMediaIcon(kind: MediaKind): TemplateResult {
  return html`<svg class="media-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    ${svg`<path d=${iconPaths[kind]}></path>`}
  </svg>`
}

/** Drawn in lines, 16 pixels square: a picture in its frame, a film, a loudspeaker, a speech bubble, a window. */
const iconPaths: Readonly<Record<MediaKind, string>> = {
  image: 'M1.5,3.5h13v9h-13zM2,11l3.5,-3.5l3,3l2.5,-2l3,2.5M10.4,6.2h0.8v0.8h-0.8z',
  video: 'M1.5,3.5h13v9h-13zM6.5,5.8v4.4l3.6,-2.2z',
  audio: 'M1.5,6h2.5l3.5,-3v10l-3.5,-3h-2.5zM10,5.8q1.8,2.2 0,4.4M12,4q3.4,4 0,8',
  post: 'M1.5,2.5h13v8.5h-7l-3,2.8v-2.8h-3zM4.5,5.5h7M4.5,8h4.5',
  embed: 'M1.5,3h13v10h-13zM1.5,6h13M3.5,4.5h0.6M5.6,4.5h0.6',
}
