import { z } from 'zod';
import { partialDateSchema } from '../dates.ts';
import { line } from './procedure.ts';

const optionalLine = line.transform((text) => (text === '' ? null : text)).nullable();
const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(4000)
  .nullable();

/** What an editor says of an article. */
export const describedSchema = z.strictObject({
  title: line.min(1, 'An article needs a title'),
  byline: optionalLine,
  outlet: optionalLine,
  publishedOn: partialDateSchema,
  sourceUrl: webAddress,
});
