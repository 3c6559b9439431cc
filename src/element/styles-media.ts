import { css } from 'lit'

/** Pictures, films, sounds and embedded pages in a detail. */
export const mediaStyles = css`
  .media {
    display: grid;
    gap: 14px;
    margin-block-start: 16px;
  }
  .medium {
    margin: 0;
    min-width: 0;
  }
  .medium:focus {
    outline: none;
  }
  /* As high as its picture will be, or as its words need; both stay in it, so that nothing around it ever moves. */
  .place {
    position: relative;
    box-sizing: border-box;
    display: grid;
    inline-size: min(100%, max(240px, min(var(--_width, 480px * var(--_ratio)), 480px * var(--_ratio))));
    aspect-ratio: var(--_ratio);
    outline: 1px solid var(--_line);
    outline-offset: -1px;
    border-radius: 6px;
    background: var(--_ground);
    overflow: clip;
  }
  .place.bare {
    inline-size: 100%;
    aspect-ratio: auto;
  }
  .offer {
    display: grid;
    align-content: center;
    justify-items: start;
    gap: 8px;
    padding: 14px;
    min-width: 0;
  }
  .what {
    display: flex;
    align-items: start;
    gap: 7px;
    color: var(--_muted);
    font-size: max(12px, 0.93em);
  }
  .what .media-icon {
    margin-block-start: 0.1em;
  }
  .alt {
    text-wrap: pretty;
  }
  .notice {
    color: var(--_muted);
    font-size: max(12px, 0.93em);
    text-wrap: pretty;
  }
  .failed .notice,
  .refused .notice {
    color: var(--_text);
    font-weight: 700;
  }
  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .medium .open {
    display: inline-block;
    min-height: 24px;
    line-height: 24px;
  }
  .content {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    object-fit: contain;
  }
  video.content {
    background: #000;
  }
  audio.content {
    inset-block: 0;
    inset-inline: 8px;
    inline-size: calc(100% - 16px);
    block-size: min(54px, 100%);
    margin-block: auto;
  }
  .content:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .loading .asking,
  .loading .notice,
  .shown .offer {
    visibility: hidden;
  }
  .loading .offer {
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .loading .content {
    opacity: 0;
  }
  .medium figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    margin-block-start: 5px;
    font-size: max(12px, 0.93em);
  }
  .caption {
    flex-basis: 100%;
  }
  .credit {
    color: var(--_muted);
  }
  .address {
    display: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .loading .offer {
      animation: none;
    }
  }
  /* On paper media are what they show in words, who made them and where they are. */
  @media print {
    .place {
      inline-size: auto;
      aspect-ratio: auto;
    }
    .medium .offer {
      visibility: visible;
      padding: 8px 0;
    }
    .medium .content,
    .asking,
    .notice,
    .medium .open {
      display: none;
    }
    .address {
      display: inline;
      overflow-wrap: anywhere;
    }
  }
`
