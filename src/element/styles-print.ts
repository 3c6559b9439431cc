import { css } from 'lit'

/** The document on paper: seen in print alone, in place of everything that is on the screen. */
export const printStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
    }
    .paper ~ * {
      display: none;
    }
    .paper {
      color-scheme: light;
      --_text: #000;
      --_muted: #3d434c;
      --_ground: #fff;
      --_raised: #fff;
      --_line: #b9bec6;
      --_faint: #e3e6ea;
      --_chosen: #fff;
      --_accent: #000;
      --_on-tone: #fff;
      color: #000;
      background: #fff;
      font-size: 9.5pt;
      line-height: 1.4;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
      overflow-wrap: anywhere;
    }
    .paper-fades {
      position: absolute;
    }
    .paper > header {
      margin-block-end: 10pt;
      break-inside: avoid;
    }
    .paper h2,
    .paper ::slotted([slot='title']) {
      font-family: var(--timeline-title-font, var(--_quote-font));
      font-size: 18pt;
      line-height: 1.2;
      color: #000;
      text-wrap: balance;
    }
    .paper .description {
      font-size: 11pt;
      max-width: none;
      color: #000;
    }
    .paper .filtered {
      margin-block-start: 6pt;
      font-weight: 700;
    }
    .paper a,
    .paper .link {
      color: #000;
      text-decoration: underline;
    }
    .paper a[href]::after {
      content: ' <' attr(href) '>';
      unicode-bidi: isolate;
      color: var(--_muted);
      font-size: 8.5pt;
    }

    .figure {
      margin: 0 0 14pt;
    }
    .plate {
      display: none;
      box-sizing: border-box;
      table-layout: fixed;
      width: 100%;
      border-block: 0.75pt solid var(--_line);
    }
    .plate-axis {
      display: table-header-group;
      break-inside: avoid;
    }
    .plate-lanes {
      display: table-row-group;
    }
    .strip {
      display: table-row;
      break-inside: avoid;
    }
    .strip > div {
      display: table-cell;
    }
    .strip.first > div {
      border-block-start: 0.75pt solid var(--_line);
    }
    .plate .lane line {
      display: none;
    }
    .plate .break rect {
      fill: none;
    }
    .strip .chart > svg {
      width: 100%;
      height: auto;
    }
    /* In each of these, text of 12 pixels is set in 7.5 points or more. */
    @container (width < 535px) {
      .plate.slip {
        display: table;
      }
    }
    @container (535px <= width < 668px) {
      .plate.narrow {
        display: table;
      }
    }
    @container (668px <= width < 870px) {
      .plate.upright {
        display: table;
      }
    }
    @container (870px <= width) {
      .plate.broad {
        display: table;
      }
    }
    .paper .legend {
      break-after: avoid;
      margin-block-end: 6pt;
      font-size: 9pt;
    }
    .paper .key {
      margin-block-start: 6pt;
      font-size: 8.5pt;
      line-height: 1.3;
    }
    .paper .key .hint {
      display: none;
    }
    .paper .key h3 {
      margin-block-end: 3pt;
    }
    .paper .key ul {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
      gap: 3pt 14pt;
    }
    .paper .figure .credit {
      margin-block-start: 6pt;
      font-size: 8.5pt;
      color: var(--_muted);
    }

    .paper-date > h3 {
      font-size: 11pt;
      padding-block: 8pt 3pt;
      border-block-end: 0.75pt solid #000;
      break-after: avoid;
    }
    .paper-date .note {
      color: var(--_muted);
      font-weight: 400;
      font-size: 9.5pt;
    }
    .paper .silence {
      margin-block-start: 8pt;
      padding: 2pt 0;
      background: none;
      font-size: 9.5pt;
      break-after: avoid;
    }
    .paper .entry {
      display: grid;
      grid-template-columns: 26px minmax(0, 1fr);
      gap: 8pt;
      padding-block: 6pt;
      break-inside: avoid;
    }
    .paper .entry + .entry {
      border-block-start: 0.75pt solid var(--_line);
    }
    .paper-date > ul > li:first-child {
      break-before: avoid;
    }
    .paper .entry .title {
      font-size: 10.5pt;
      line-height: 1.25;
    }
    .paper .entry:has(> .parts) {
      break-inside: auto;
    }
    .paper .entry:has(> .parts) > .body {
      break-inside: avoid;
    }
    .paper .parts {
      grid-column: 1 / -1;
      min-width: 0;
      margin-inline-start: 12pt;
      padding-inline-start: 8pt;
      border-inline-start: 0.75pt solid var(--_line);
    }
    .paper > .as-of {
      margin-block-start: 8pt;
      padding-block: 2pt;
      border-block-start: 0.75pt dashed var(--_muted);
      font-size: 9.5pt;
      font-weight: 700;
      break-after: avoid;
    }
    .paper .marker.bar {
      height: 30px;
    }
    .paper .detail,
    .paper .remark {
      font-size: 9pt;
    }
    .paper .detail > header {
      margin-block-end: 3pt;
    }
    .paper .detail .kind {
      font-size: 8pt;
    }
    .paper .detail .kind .dot,
    .paper .detail-title,
    .paper .detail footer,
    .paper .detail button:not(.link) {
      display: none;
    }
    .paper .quote {
      margin-block-end: 4pt;
    }
    .paper .quote p:first-child {
      font-size: 10.5pt;
    }
    .paper .summary {
      margin-block-end: 4pt;
    }
    .paper .facts {
      gap: 1.5pt 14pt;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 215pt), 1fr));
    }
    .paper .facts > div {
      grid-template-columns: 56pt 1fr;
      gap: 8pt;
    }
    .paper .facts > div:has(.remark, a) {
      grid-column: 1 / -1;
    }
    .paper .path ol {
      margin-block-start: 0;
      font-size: 9pt;
      line-height: 1.4;
    }
    .paper .itinerary {
      margin-block-start: 4pt;
    }
    .paper .itinerary ol {
      gap: 3pt;
    }
    .paper .path .link,
    .paper .itinerary .link {
      min-height: 0;
      text-decoration: none;
    }
    .paper .itinerary li.cancelled > p > .link {
      text-decoration: line-through;
    }
    .paper .detail .related {
      margin-block-start: 4pt;
      padding-block-start: 3pt;
    }
    .paper .detail .related ul {
      gap: 1pt;
    }
    .paper .detail .related .link {
      min-height: 0;
      text-decoration: none;
    }
    .paper .readouts {
      margin-block-start: 4pt;
    }
    .paper .sides {
      gap: 6pt;
    }
  }
`
