import type { ReportArticle } from '../../../../shared/report.ts';
import { webAddress } from '../web-address.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An identifier of Stet’s as a URI. */
export function uriOf(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id.toLowerCase()}` : `urn:stet:${encodeURIComponent(id.toWellFormed())}`;
}

/** Where an article is: its web address, else the fingerprint of its file. */
export function articleUri({ sourceUrl, sha256 }: Pick<ReportArticle, 'sourceUrl' | 'sha256'>): string {
  return webAddress(sourceUrl) ?? `urn:sha256:${sha256}`;
}
