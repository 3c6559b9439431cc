import { html, nothing, svg, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Messages } from '../messages/messages.js'
import type { MediaKind } from '../model/media-kinds.js'
import type { MediaDetail } from '../model/media.js'

/**
 * The media of an event: of each a place of its final size that says what it is and whence it would come, and the thing
 * itself only once it was asked for. `data-media` names each, `data-load` is the button that asks.
 */
export function renderMedia(media: readonly MediaDetail[], messages: Messages): TemplateResult | typeof nothing {
  if (media.length === 0) return nothing
  return html`
    <div part="media" class="media">
      ${repeat(
        media,
        ({ id }) => id,
        (one, index) => renderFigure(one, `media-${index}`, messages),
      )}
    </div>
  `
}

function renderFigure(media: MediaDetail, name: string, messages: Messages): TemplateResult {
  const { id, type, kind, state, ratio, width, description, alt } = media
  const size = `${ratio === undefined ? '' : `--_ratio: ${ratio};`}${width ? `--_width: ${width}px` : ''}`
  const isBare = ratio === undefined ? ' bare' : ''
  return html`
    <figure part="medium ${type} ${state}" class="medium ${state}" data-media=${id} tabindex="-1">
      <div part="media-box" class="place${isBare}" .style=${size} aria-busy=${state === 'loading'}>
        <div class="offer">
          <p part="media-kind" class="what" id=${state === 'printed' ? nothing : `${name}-what`}>
            ${renderMediaIcon(kind)}<span
              >${description.map((part, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${part}</bdi>`)}</span
            >
          </p>
          ${alt === '' ? nothing : html`<p part="media-alt" class="alt" dir="auto">${alt}</p>`}
          ${renderAsking(media, name, messages)}
        </div>
        ${state === 'loading' || state === 'shown' ? renderContent(media) : nothing}
      </div>
      ${renderCaption(media)}
    </figure>
  `
}

/** What is asked of the reader, or why there is nothing to ask. */
function renderAsking(media: MediaDetail, name: string, { interface: { media: words, controls } }: Messages) {
  const { state, kind, notice, address, open } = media
  const link = html`<a class="open" href=${address} target="_blank" rel="noopener noreferrer">${open}</a>`
  const load = (what: string, label: string) => html`
    <button type="button" data-load=${what} aria-describedby="${name}-what ${name}-notice">${label}</button>
  `
  if (state === 'printed') return nothing
  if (state === 'denied') return html`<p class="notice">${words.refused}</p>`
  if (state === 'failed' || state === 'refused')
    return html`
      <p class="notice" role="alert">${words[state]}</p>
      <div class="asking">${state === 'failed' ? load('once', controls.tryAgain) : nothing} ${link}</div>
    `
  return notice === undefined
    ? html`<div class="asking">${load('once', words.show[kind])}</div>`
    : html`
        <p part="media-notice" class="notice" id="${name}-notice">${notice}</p>
        <div class="asking">${load('once', words.once)}${load('always', words.always)}</div>
      `
}

function renderContent(media: MediaDetail): TemplateResult {
  const { type, src, alt, description, captions, isOwn, needsReferrer } = media
  switch (type) {
    case 'image':
      return html`<img
        part="media-content"
        class="content"
        alt=${alt}
        tabindex=${alt === '' ? nothing : '-1'}
        decoding="async"
        loading="eager"
        referrerpolicy="no-referrer"
        src=${src}
      />`
    case 'video':
      return html`<video
        part="media-content"
        class="content"
        aria-label=${alt || description.join(' · ')}
        controls
        playsinline
        preload="metadata"
        crossorigin=${ifDefined(captions.some((one) => /^https?:/i.test(one.src)) ? 'anonymous' : undefined)}
        src=${src}
      >
        ${captions.map((one) => html`<track kind="captions" src=${one.src} srclang=${one.lang} label=${one.label} />`)}
      </video>`
    case 'audio':
      return html`<audio
        part="media-content"
        class="content"
        aria-label=${alt || description.join(' · ')}
        controls
        preload="metadata"
        src=${src}
      ></audio>`
    case 'embed':
      // A page of the same site that ran scripts as this site could take its own sandbox off.
      return html`<iframe
        part="media-content"
        class="content"
        title=${alt || description.join(' · ')}
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox${isOwn ? '' : ' allow-same-origin'}"
        allow="fullscreen; picture-in-picture"
        referrerpolicy=${needsReferrer ? 'strict-origin' : 'no-referrer'}
        src=${src}
      ></iframe>`
  }
}

function renderCaption({ caption, credit, address, type, state, open }: MediaDetail): TemplateResult {
  const isLinked = type === 'embed' || state === 'denied'
  return html`
    <figcaption>
      ${caption ? html`<span part="media-caption" class="caption"><bdi>${caption}</bdi></span>` : nothing}
      ${credit ? html`<span part="media-credit" class="credit"><bdi>${credit}</bdi></span>` : nothing}
      ${isLinked ? html`<a class="open" href=${address} target="_blank" rel="noopener noreferrer">${open}</a>` : nothing}
      <span part="media-address" class="address" dir="ltr">${address}</span>
    </figcaption>
  `
}

/** That an event has media: a small picture for the eye, words for those who hear the list. */
export function renderMediaSign(
  media: { readonly kind: MediaKind; readonly words: string } | undefined,
): TemplateResult | typeof nothing {
  return media
    ? html`<span part="media-sign" class="media-sign" title=${media.words}>${renderMediaIcon(media.kind)}</span
        ><span class="visually-hidden"> (${media.words})</span>`
    : nothing
}

function renderMediaIcon(kind: MediaKind): TemplateResult {
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
