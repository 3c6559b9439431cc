import type { JsonSchema } from '@valibot/to-json-schema'
import { isEdtf, isEdtfPoint, isLanguageTag, isZoneName, longestName } from '../model/fields.js'
import { isLink, isMediaSource, linkPattern, longestLink, mediaSourcePattern } from '../model/links.js'
import { importance } from '../model/schema.js'

/**
 * What the published JSON Schema has in place of what it cannot read from the schema, by the function that checks or by the
 * part of the schema: of each check a pattern that is close and never stricter. Kept apart from the schema, which readers'
 * pages load.
 */
export const hints: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [
    isEdtf,
    {
      examples: [
        '2024-04-08',
        '2023-10',
        '2024-04-08/2024-04-09',
        '[2024-04-01..2024-04-07]',
        '/2024-04-08',
        '2022-02-24/..',
      ],
      pattern: '^[0-9TXYZ?~%:.,/+\\-\\[\\]{}]+$',
    },
  ],
  [isEdtfPoint, { examples: ['2024-04-08'], pattern: '^[0-9TXYZ?~%:+\\-]+$' }],
  [
    isLanguageTag,
    {
      examples: ['en', 'zh-Hans'],
      pattern: '^(?:[A-Za-z]{2,3}|[A-Za-z]{5,8})(?:-[A-Za-z0-9]{1,8})*$',
      maxLength: longestName,
    },
  ],
  [isZoneName, { examples: ['Asia/Shanghai'], pattern: '^[A-Za-z0-9_+\\-/:]+$', maxLength: longestName }],
  [isLink, { pattern: linkPattern.source, maxLength: longestLink }],
  [isMediaSource, { pattern: mediaSourcePattern.source, maxLength: longestLink }],
  [importance, { default: 2 }],
])
