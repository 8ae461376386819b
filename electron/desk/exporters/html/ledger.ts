import type { Report } from '../../../../shared/report.ts';
import { htmlText } from './text.ts';

/** The entries of the ledger for `stet verify`, which a reader does not need to see. */
export function ledgerMeta({ ledger }: Report): string {
  return ledger === undefined ? '' : `<meta name="stet-ledger" content="${htmlText(JSON.stringify(ledger))}">\n`;
}

/** Where the ledger stood when the report was made, for whoever compares it by eye. */
export function ledgerLine({ ledger }: Report): string {
  if (ledger === undefined) return '';
  return `\n<p>Ledger: ${ledger.recorded.length} entries on this article. The last of all was entry ${ledger.entries} <span class="fingerprint">SHA-256 <code>${htmlText(ledger.head)}</code></span></p>`;
}
