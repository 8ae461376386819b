import { createHash } from 'node:crypto';
import type { Report } from '../../../../shared/report.ts';
import { STYLE } from './style.ts';
import { htmlText } from './text.ts';

const STYLE_HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * One HTML page that needs nothing beside itself: no script, no picture, no font, nothing to load. Its content policy
 * allows only its own style sheet, by hash.
 * @param title as text; `meta` and `body` are HTML.
 */
export function htmlPage({ app }: Pick<Report, 'app'>, title: string, body: string, meta = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${htmlText(`${app.name} ${app.version}`)}">
${meta}<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
